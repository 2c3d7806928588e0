import type { Failure } from './attempt.ts'

/** How often and how patiently a request is repeated. */
export interface RetryPolicy {
  /** All requests together, the first one included. */
  readonly attempts: number
  /** Longest first wait; it doubles with each attempt. */
  readonly baseMs: number
  /** Longest wait of our own choosing. */
  readonly capMs: number
  /** Longest wait that a server may ask for; a longer one ends the call with the server's error. */
  readonly maxRetryAfterMs: number
}

export const defaultRetry: RetryPolicy = { attempts: 4, baseMs: 500, capMs: 8_000, maxRetryAfterMs: 60_000 }

export type RetryDecision = { readonly retry: false } | { readonly retry: true; readonly waitMs: number }

const isTemporary = ({ failure, httpStatus = 0 }: Failure): boolean =>
  failure === 'network' || failure === 'timeout' || (failure === 'status' && (httpStatus >= 500 || httpStatus === 429))

/**
 * Whether the attempt (counted from 1) is followed by another, and after how long: full jitter under a doubling bound,
 * never less than the server asked for. Reading a document costs nothing, so every temporary failure may be repeated.
 */
export const decideRetry = (
  failure: Failure,
  attempt: number,
  policy: RetryPolicy,
  random: () => number,
): RetryDecision => {
  if (attempt >= policy.attempts || !isTemporary(failure)) return { retry: false }
  const asked = failure.retryAfterMs ?? 0
  if (asked > policy.maxRetryAfterMs) return { retry: false }
  const bound = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1))
  return { retry: true, waitMs: Math.max(asked, Math.round(random() * bound)) }
}
