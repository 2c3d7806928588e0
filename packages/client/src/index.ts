export type { Middleware, MiddlewareContext } from './adapter/middleware.ts'
export type { FetchLike, HeadersLike, ResponseLike, TransportInit } from './call/transport.ts'
export type { ClientMethods, ClientStatus } from './client/client.ts'
export { createClient } from './client/create-client.ts'
export type { Client } from './client/whole-client.ts'
export type { CallOptions, ClientOptions, HeadersOption, SharedOptions } from './client/options.ts'
export type { Drift } from './drift/compare.ts'
export type { DriftReport } from './drift/watch.ts'
export type { LargeIntegers } from './envelope/integers.ts'
export type { Charged, UpstreamStatus } from './envelope/outcome.ts'
export {
  AuthenticationError,
  BalanceExhaustedError,
  DailyQuotaError,
  NoContentError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  TemporaryError,
  TokenBudgetExhaustedError,
  UnknownCodeError,
} from './errors/answered.ts'
export type { AnyJustOneError } from './errors/any-error.ts'
export { InvalidParametersError, type ParameterIssue } from './errors/invalid-parameters-error.ts'
export { isJustOneError, JustOneError } from './errors/just-one-error.ts'
export { OutcomeUnknownError } from './errors/outcome-unknown-error.ts'
export { ProtocolError } from './errors/protocol-error.ts'
export {
  AbortedError,
  BudgetExceededError,
  ConfigurationError,
  ConnectionError,
  DeadlineError,
  RedirectError,
} from './errors/unanswered.ts'
export type {
  ChargeEvent,
  ClientEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  StopEvent,
  UpstreamEvent,
  WaitEvent,
} from './events/events.ts'
export type { Estimate } from './guards/estimate.ts'
export type { PaceLimits, PaceOptions } from './guards/pace-options.ts'
export type { Stop } from './guards/stop-rules.ts'
export type { Language } from './messages/messages.ts'
export type { Answered, OperationCall, PendingCall, ResponseInfo } from './operations/call.ts'
export type { CallResult, FailureResult, SuccessResult } from './operations/result.ts'
export type { NamedOperation, NamedOperations } from './operations/types.ts'
export type { ItemLimits, ItemList, Page, PagedCall, PageEnd, PageLimits, PagePosition } from './pages/types.ts'
export type { RetryOptions } from './retry/rules.ts'
export type { TokenSource } from './token/token.ts'
