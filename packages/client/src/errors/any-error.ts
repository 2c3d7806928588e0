import type {
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
} from './answered.ts'
import type { InvalidParametersError } from './invalid-parameters-error.ts'
import type { OutcomeUnknownError } from './outcome-unknown-error.ts'
import type { ProtocolError } from './protocol-error.ts'
import type {
  AbortedError,
  BudgetExceededError,
  ConfigurationError,
  ConnectionError,
  DeadlineError,
  RedirectError,
} from './unanswered.ts'

/** Every error of the client, told apart by `name`: a `switch` over it can be checked for completeness. */
export type AnyJustOneError =
  | AbortedError
  | AuthenticationError
  | BalanceExhaustedError
  | BudgetExceededError
  | ConfigurationError
  | ConnectionError
  | DailyQuotaError
  | DeadlineError
  | InvalidParametersError
  | NoContentError
  | NotFoundError
  | OutcomeUnknownError
  | PermissionError
  | ProtocolError
  | RateLimitError
  | RedirectError
  | TemporaryError
  | TokenBudgetExhaustedError
  | UnknownCodeError
