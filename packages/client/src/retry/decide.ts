import type { Outcome } from '../envelope/outcome.ts'
import { backoffMs } from './backoff.ts'
import type { RetryRules } from './rules.ts'

export type RetryDecision =
  | { readonly retry: false }
  | { readonly retry: true; readonly waitMs: number; readonly retryAfterMs?: number | undefined }

const NO: RetryDecision = { retry: false }

/**
 * Whether a call is repeated: only what certainly cost nothing, unless the caller asked for more.
 * It knows no clock; whether the wait fits the deadline is the loop's business.
 * @param attempt the attempt that led to `outcome`, from 1
 */
export const decideRetry = (
  outcome: Outcome,
  attempt: number,
  rules: RetryRules,
  random: () => number,
): RetryDecision => {
  if (attempt >= rules.attempts) return NO
  const waitMs = backoffMs(attempt, rules.minDelay, rules.maxDelay, random)
  switch (outcome.kind) {
    case 'business': {
      if (outcome.rule?.retry !== 'backoff' || outcome.rule.charged !== 'no') return NO
      const { retryAfterMs } = outcome
      if (retryAfterMs === undefined) return { retry: true, waitMs }
      if (retryAfterMs > rules.maxRetryAfter) return NO
      // Never sooner than told; the jitter comes on top, so that all who were told the same do not return at once.
      return { retry: true, waitMs: retryAfterMs + Math.min(waitMs, rules.minDelay), retryAfterMs }
    }
    case 'unsent':
      return { retry: true, waitMs }
    case 'unknown':
      return rules.unknownOutcome ? { retry: true, waitMs } : NO
    case 'success':
    case 'protocol':
    case 'redirect':
    case 'aborted':
      return NO
    default:
      return outcome satisfies never
  }
}
