import { JustOneError } from './just-one-error.ts'

// Errors without an envelope that differ by name alone.

/** The client was set up wrongly, or an option of a call is not usable. Nothing was sent. */
export class ConfigurationError extends JustOneError {
  override get name() {
    return 'ConfigurationError' as const
  }
  declare readonly code: undefined
}

/** The request certainly never left: the name was not resolved, or the connection or its TLS was refused. */
export class ConnectionError extends JustOneError {
  override get name() {
    return 'ConnectionError' as const
  }
  declare readonly code: undefined
}

/** The host answered with a redirect, which is never followed: it would carry the token away. Look at `baseUrl`. */
export class RedirectError extends JustOneError {
  override get name() {
    return 'RedirectError' as const
  }
  declare readonly code: undefined
}

/** The caller ended the call; `cause` is the signal's reason. `charged` is unknown if the request was out. */
export class AbortedError extends JustOneError {
  override get name() {
    return 'AbortedError' as const
  }
  declare readonly code: undefined
}

/** The deadline leaves no time to send the request. Nothing was sent. */
export class DeadlineError extends JustOneError {
  override get name() {
    return 'DeadlineError' as const
  }
  declare readonly code: undefined
}

/** The budget of charged calls allows no further one. Nothing was sent. */
export class BudgetExceededError extends JustOneError {
  override get name() {
    return 'BudgetExceededError' as const
  }
  declare readonly code: undefined
}
