import type { AnyJustOneError } from '@justoneapi/client'
import type { FailureInfo } from './failure-info.ts'

/**
 * Every error class of the client. Where a business code came with it, the words of the code table are shown instead of
 * these; the status stays.
 */
export const meanings: Readonly<Record<AnyJustOneError['name'], FailureInfo>> = {
  AbortedError: {
    status: 504,
    meaning: { en: 'The call was ended before it answered', zh: '调用在返回之前被中止' },
    next: { en: 'Check the usage before you repeat it.', zh: '重试前请先核对用量。' },
  },
  AuthenticationError: {
    status: 502,
    meaning: { en: 'The API does not take this server’s token', zh: '接口不接受本服务的令牌' },
    next: { en: 'Whoever runs this page has to set a valid token.', zh: '请部署者设置有效的令牌。' },
  },
  BalanceExhaustedError: {
    status: 402,
    meaning: { en: 'The balance of the account is used up', zh: '账户余额已用完' },
    next: { en: 'Top up the account, then resume.', zh: '请先充值，再恢复调用。' },
  },
  BudgetExceededError: {
    status: 402,
    meaning: { en: 'The budget of this server is used up', zh: '本服务的预算已用完' },
    next: { en: 'Whoever runs this page can raise DEMO_TOTAL_CHARGES.', zh: '部署者可调高 DEMO_TOTAL_CHARGES。' },
  },
  ConfigurationError: {
    status: 500,
    meaning: { en: 'This server is set up wrongly', zh: '本服务的配置有误' },
    next: { en: 'Its log says more.', zh: '详情见服务日志。' },
  },
  ConnectionError: {
    status: 502,
    meaning: { en: 'The API could not be reached', zh: '无法连接到接口' },
    next: {
      en: 'Nothing was sent. Check the network of this server, then try again.',
      zh: '请求未发出。请检查本服务的网络后重试。',
    },
  },
  DailyQuotaError: {
    status: 429,
    meaning: { en: 'The daily quota of this operation is used up', zh: '该接口今日配额已用完' },
    next: { en: 'Wait until midnight in Asia/Shanghai.', zh: '请等到北京时间零点之后。' },
  },
  DeadlineError: {
    status: 504,
    meaning: { en: 'There was no time left to send the call', zh: '没有剩余时间发送请求' },
    next: { en: 'Try again; nothing was sent.', zh: '请求未发送，可以重试。' },
  },
  InvalidParametersError: {
    status: 400,
    meaning: { en: 'A parameter is missing or wrong', zh: '参数缺失或有误' },
    next: { en: 'Correct the parameters.', zh: '请修正参数。' },
  },
  NoContentError: {
    status: 404,
    meaning: { en: 'There is nothing to return', zh: '没有可返回的内容' },
    next: { en: 'Treat it as an empty answer; it was charged.', zh: '按空结果处理；本次已计费。' },
  },
  NotFoundError: {
    status: 404,
    meaning: { en: 'No operation answers under this path', zh: '该路径下没有接口' },
    next: { en: 'Update the package.', zh: '请升级软件包。' },
  },
  OutcomeUnknownError: {
    status: 504,
    meaning: { en: 'The call was sent, but no whole answer came back', zh: '请求已发出，但未收到完整响应' },
    next: {
      en: 'It may have been charged. Check the usage before you repeat it.',
      zh: '本次调用可能已计费，重试前请先核对用量。',
    },
  },
  PermissionError: {
    status: 403,
    meaning: { en: 'This account may not call this operation', zh: '该账号无权调用此接口' },
    next: { en: 'Ask the vendor to open it.', zh: '请联系服务方开通。' },
  },
  ProtocolError: {
    status: 502,
    meaning: { en: 'The answer is not one of the API', zh: '响应不符合接口约定' },
    next: {
      en: 'Check the base address of this server. It may have been charged.',
      zh: '请检查本服务的接口地址；本次调用可能已计费。',
    },
  },
  RateLimitError: {
    status: 429,
    meaning: { en: 'Too many calls of this operation in a short time', zh: '该接口短时间内调用过多' },
    next: { en: 'Wait a little, then try again.', zh: '请稍等片刻后重试。' },
  },
  RedirectError: {
    status: 502,
    meaning: { en: 'The API’s host answered with a redirect', zh: '接口主机返回了重定向' },
    next: {
      en: 'It is not followed. Check the base address of this server.',
      zh: '不予跟随。请检查本服务的接口地址。',
    },
  },
  TemporaryError: {
    status: 503,
    meaning: { en: 'The API failed for the moment', zh: '接口暂时出错' },
    next: { en: 'Try again in a little while; nothing was charged.', zh: '稍后重试即可，本次未计费。' },
  },
  TokenBudgetExhaustedError: {
    status: 402,
    meaning: { en: 'The budget of the token is used up', zh: '该令牌的预算已用完' },
    next: { en: 'Raise it, then resume.', zh: '请调高预算，再恢复调用。' },
  },
  UnknownCodeError: {
    status: 502,
    meaning: { en: 'A code whose meaning is not known', zh: '含义未知的代码' },
    next: {
      en: 'Ask the vendor with the request id; it may have been charged.',
      zh: '请带上请求编号咨询服务方；本次调用可能已计费。',
    },
  },
}
