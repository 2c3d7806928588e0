import type { Messages } from './messages.ts'

export const zh: Messages = {
  parameters: '参数',
  noParameters: '没有参数。',
  required: '必填',
  defaultsTo: (value) => `默认 ${value}`,
  wanted: (value) => `此处取值：\`${value}\``,
  task: (title) => `请编写代码，调用 Just One API 的这个接口：${title}。`,
  codeLine: (code, meaning, charged, action) =>
    `- ${code}：${meaning}（计费：${{ yes: '是', no: '否', unknown: '未知' }[charged]}）。${action}`,
  tokenInQuery:
    '访问令牌放在查询参数 token 中。请从环境变量 JUSTONEAPI_TOKEN 读取；不要打印或记录令牌，也不要打印含有令牌的地址。',
  tokenInForm:
    '参数与访问令牌（token）放在 application/x-www-form-urlencoded 请求体中。请从环境变量 JUSTONEAPI_TOKEN 读取令牌；不要打印或记录它。',
  envelope: '每个响应都是 JSON：{code, message, data, recordTime, requestId}。成败只看 code，与 HTTP 状态无关：',
  rules:
    '每次成功都会计费。不要跟随重定向。超时设为 120 秒。只重试未计费的代码，并逐次延长等待；没有收到完整响应的请求可能已计费，切勿自动重试。编号可能超过 2^53，请按文本处理。',
}
