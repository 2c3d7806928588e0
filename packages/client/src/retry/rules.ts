/** How calls are repeated. Only what certainly cost nothing is, unless `unknownOutcome` says more. */
export interface RetryOptions {
  /**
   * Attempts in all, the first one included.
   * @defaultValue 3
   */
  attempts?: number | undefined
  /**
   * Longest wait after the first attempt, in milliseconds; it doubles with each attempt. The wait is a random part of it.
   * @defaultValue 500
   */
  minDelay?: number | undefined
  /**
   * The wait stops doubling here, in milliseconds.
   * @defaultValue 20000
   */
  maxDelay?: number | undefined
  /**
   * Longest `Retry-After` that is waited for, in milliseconds. A longer one is thrown at once, with `retryAfter` on the error.
   * @defaultValue 60000
   */
  maxRetryAfter?: number | undefined
  /**
   * Also repeat what was sent and got no whole answer (timeout, reset, half a body). Each repetition may be charged again.
   * @defaultValue false
   */
  unknownOutcome?: boolean | undefined
}

export type RetryRules = { readonly [K in keyof RetryOptions]-?: NonNullable<RetryOptions[K]> }

const DEFAULTS: RetryRules = {
  attempts: 3,
  minDelay: 500,
  maxDelay: 20_000,
  maxRetryAfter: 60_000,
  unknownOutcome: false,
}

const withoutUndefined = (setting: RetryOptions): Partial<RetryRules> =>
  Object.fromEntries(Object.entries(setting).filter(([, value]) => value !== undefined))

/** Later settings win field by field; `false` means one attempt. */
export const resolveRetry = (...settings: readonly (RetryOptions | false | undefined)[]): RetryRules => {
  const rules: { -readonly [K in keyof RetryRules]: RetryRules[K] } = { ...DEFAULTS }
  for (const setting of settings) {
    if (setting === false) rules.attempts = 1
    else Object.assign(rules, withoutUndefined(setting ?? {}))
  }
  return rules
}
