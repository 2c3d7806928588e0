import type { Messages } from './messages.ts'

const MAY_PAY_TWICE = '本次调用可能已执行并计费，重试前请先核实。'

export const zh: Messages = {
  charged: { yes: '已计费', no: '未计费', unknown: '可能已计费' },
  answered: ({ operation, code, httpStatus, charged, meaning, action, said }) =>
    `${operation}：${meaning}（code ${code}，HTTP ${httpStatus}，${charged}${said ? `；服务端说明：${JSON.stringify(said)}` : ''}）。${action}`,
  unlistedCode: { meaning: '代码表之外的代码', action: '请带上请求编号咨询服务方；本次调用可能已计费。' },
  stopped: ({ operation, code, meaning, action, until }) =>
    until
      ? `${operation}：未发送，原因是此前的响应：${meaning}（code ${code}）。该接口停用至 ${until}，或调用 resume() 恢复。`
      : `${operation}：未发送，原因是此前的响应：${meaning}（code ${code}）。${action}客户端已停止，调用 resume() 后恢复。`,
  unknown: {
    timeout: (operation, _, ms) => `${operation}：${ms} 毫秒内未收到完整响应。${MAY_PAY_TWICE}`,
    deadline: (operation, _, ms) => `${operation}：请求已发出，${ms} 毫秒后到达总期限。${MAY_PAY_TWICE}`,
    connection: (operation) => `${operation}：发送后连接中断。${MAY_PAY_TWICE}`,
    empty: (operation, status) => `${operation}：响应为空（HTTP ${String(status)}）。${MAY_PAY_TWICE}`,
    incomplete: (operation, status) => `${operation}：响应不完整（HTTP ${String(status)}）。${MAY_PAY_TWICE}`,
    status: (operation, status) => `${operation}：HTTP ${String(status)}，且没有外层结构。${MAY_PAY_TWICE}`,
  },
  protocol: {
    'string-code': (operation, status) =>
      `${operation}：响应的 code 不是整数（HTTP ${status}，可能已计费），既非成功也非失败；内容见 answer。`,
    'missing-code': (operation, status) => `${operation}：响应没有 code（HTTP ${status}，可能已计费）；内容见 answer。`,
    'no-envelope': (operation, status) =>
      `${operation}：响应没有外层结构（HTTP ${status}，可能已计费）。请检查 baseUrl；内容见 answer。`,
  },
  unsent: (operation, cause, charged) =>
    `${operation}：请求未发出（${cause}，${charged}）。请检查网络与 baseUrl 后重试。`,
  redirect: (operation, status) =>
    `${operation}：服务器返回重定向（HTTP ${status}），为避免令牌外泄不予跟随。请检查 baseUrl。`,
  aborted: (operation, maybeCharged) =>
    maybeCharged
      ? `${operation}：请求发出后被调用方中止。${MAY_PAY_TWICE}`
      : `${operation}：没有在途请求时被调用方中止（未计费）。`,
  deadline: (operation, why) =>
    why === 'pace'
      ? `${operation}：排队时间超出总期限（未发送，未计费）。请调大 deadline、concurrency 或 rate。`
      : `${operation}：发送前已到总期限（未计费）。请调大 deadline。`,
  budget: (operation, charges) =>
    `${operation}：${charges} 次计费调用的预算已用完或已被占用（未发送，未计费）。如需继续请调高预算。`,
  parameters: (operation, problems) => `${operation}：未发送（未计费）。${problems}`,
  problem: {
    null: '不能发送 null，请省略或使用 undefined。',
    unsafe: '超出安全范围的数字已丢失精度，请使用字符串或 bigint。',
    half: '有字符被截成两半，请按字符截取：[...text].slice(0, length).join("")。',
    notFinite: '不能发送 NaN 或 Infinity，请使用有限的数字。',
    type: '只能发送字符串、数字、bigint 或布尔值。',
    token: '令牌由客户端添加，请勿传入。',
  },
  token: (operation) => `${operation}：令牌函数未返回可用的令牌（未发送，未计费）。须返回不含空格的非空字符串。`,
  paging: {
    rule: (operation) => `${operation}：该接口不分页，请直接调用，不要使用 pages() 或 items()。`,
    limit: (operation) => `${operation}：每一页都会计费，请指定上限：maxPages、maxItems、until、budget 或 unlimited。`,
    position: (operation) => `${operation}：from 属于另一个接口。`,
    pending: (operation) => `${operation}：from 中还有已付费但尚未取出的条目，请交给 items()，不要交给 pages()。`,
  },
}
