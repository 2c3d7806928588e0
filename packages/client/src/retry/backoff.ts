/**
 * The wait before the next attempt: exponential with full jitter, so that callers that failed together do not
 * come back together.
 * @param attempt the attempt that just failed, from 1
 */
export const backoffMs = (attempt: number, minMs: number, maxMs: number, random: () => number): number =>
  Math.round(random() * Math.min(maxMs, minMs * 2 ** (attempt - 1)))
