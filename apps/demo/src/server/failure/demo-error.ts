import type { FailureInfo } from './failure-info.ts'

/** A request that this server refuses itself: nothing was sent to the API, so nothing was paid. */
export class DemoError extends Error {
  override get name() {
    return 'DemoError' as const
  }
  /** What the page tells failures apart by. */
  readonly kind: DemoFailureKind
  readonly detail: string | undefined

  constructor(kind: DemoFailureKind, detail?: string) {
    super(detail ?? kind)
    this.kind = kind
    this.detail = detail
  }
}

export const demoFailures = {
  BadInput: {
    status: 400,
    meaning: { en: 'The page sent something that cannot be used', zh: '页面发送的内容无法使用' },
    next: { en: 'Correct the fields and try again.', zh: '请修正输入后重试。' },
  },
  SessionBudgetSpent: {
    status: 402,
    meaning: { en: 'The budget of this session is used up', zh: '本次会话的预算已用完' },
    next: {
      en: 'Nothing was sent. Whoever runs this page can raise DEMO_SESSION_CHARGES.',
      zh: '请求未发送。部署者可调高 DEMO_SESSION_CHARGES。',
    },
  },
  ForeignOrigin: {
    status: 403,
    meaning: { en: 'Only the page itself may ask this server', zh: '只有本页面可以访问该服务' },
    next: { en: 'Open the page at its own address.', zh: '请通过本页面自己的地址访问。' },
  },
  OperationNotAllowed: {
    status: 403,
    meaning: { en: 'This operation is not allowed here', zh: '此处不允许调用该接口' },
    next: {
      en: 'Choose another one. Whoever runs this page can widen DEMO_OPERATIONS.',
      zh: '请选择其他接口。部署者可放宽 DEMO_OPERATIONS。',
    },
  },
  UnknownRoute: {
    status: 404,
    meaning: { en: 'This server has no such address', zh: '该服务没有此地址' },
    next: { en: 'Reload the page.', zh: '请刷新页面。' },
  },
  BodyTooLarge: {
    status: 413,
    meaning: { en: 'The request is too large', zh: '请求内容过大' },
    next: { en: 'Send less.', zh: '请减少内容。' },
  },
  TooManyRequests: {
    status: 429,
    meaning: { en: 'Too many requests from this browser', zh: '此浏览器的请求过于频繁' },
    next: { en: 'Wait a few seconds, then try again.', zh: '请稍等几秒后重试。' },
  },
  Defect: {
    status: 500,
    meaning: { en: 'This server has a defect', zh: '该服务出现内部故障' },
    next: { en: 'Its log says more.', zh: '详情见服务日志。' },
  },
} as const satisfies Record<string, FailureInfo>

export type DemoFailureKind = keyof typeof demoFailures
