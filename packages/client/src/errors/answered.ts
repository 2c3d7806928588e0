import { JustOneError } from './just-one-error.ts'

// Errors that differ by name alone: one for each thing a caller does differently about an envelope's `code`.

/** 100: the token is not valid. Put another one in place, then `resume()`. */
export class AuthenticationError extends JustOneError {
  override get name() {
    return 'AuthenticationError' as const
  }
  declare readonly code: 100
}

/** 201: there is nothing to return. It was charged; treat it as an empty answer. */
export class NoContentError extends JustOneError {
  override get name() {
    return 'NoContentError' as const
  }
  declare readonly code: 201
}

/** 301, 500, 503: the same call may succeed later; nothing was charged. */
export class TemporaryError extends JustOneError {
  override get name() {
    return 'TemporaryError' as const
  }
  declare readonly code: 301 | 500 | 503
}

/** 302: this operation is called too often. */
export class RateLimitError extends JustOneError {
  override get name() {
    return 'RateLimitError' as const
  }
  declare readonly code: 302
}

/** 303: the day's quota of this operation is used up, until `resumeAt`. */
export class DailyQuotaError extends JustOneError {
  override get name() {
    return 'DailyQuotaError' as const
  }
  declare readonly code: 303
}

/** 404: the server does not know the path. */
export class NotFoundError extends JustOneError {
  override get name() {
    return 'NotFoundError' as const
  }
  declare readonly code: 404
}

/** 600: the account may not call this operation. */
export class PermissionError extends JustOneError {
  override get name() {
    return 'PermissionError' as const
  }
  declare readonly code: 600
}

/** 601: the account's balance is used up, for all of its tokens. Top up, then `resume()`. */
export class BalanceExhaustedError extends JustOneError {
  override get name() {
    return 'BalanceExhaustedError' as const
  }
  declare readonly code: 601
}

/** 602: the budget of this token is used up. Raise it, then `resume()`. */
export class TokenBudgetExhaustedError extends JustOneError {
  override get name() {
    return 'TokenBudgetExhaustedError' as const
  }
  declare readonly code: 602
}

/** A code whose meaning is not published. Whether it was charged is not known; `code` keeps the number. */
export class UnknownCodeError extends JustOneError {
  override get name() {
    return 'UnknownCodeError' as const
  }
  declare readonly code: number
}
