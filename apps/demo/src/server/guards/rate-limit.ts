import { createMiddleware } from 'hono/factory'
import { DemoError } from '../failure/demo-error.ts'
import type { Env } from '../session/use-session.ts'

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number
  readonly perSecond: number
}

interface Bucket {
  tokens: number
  at: number
}

const MOST_BUCKETS = 10_000

/** A bucket of tokens for each key; an emptied one refuses. @param now in milliseconds */
export const createBuckets = ({ burst, perSecond }: RateLimit, now: () => number) => {
  const buckets = new Map<string, Bucket>()
  return (key: string): boolean => {
    const at = now()
    const last = buckets.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, last.tokens + ((at - last.at) / 1000) * perSecond)
    buckets.delete(key)
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at })
    const [oldest] = buckets.keys()
    if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest)
    return tokens >= 1
  }
}

/** Refuses a session that asks faster than a person does. */
export const rateLimit = (limit: RateLimit, now: () => number) => {
  const take = createBuckets(limit, now)
  return createMiddleware<Env>(async (c, next) => {
    if (!take(c.get('session').id)) throw new DemoError('TooManyRequests')
    await next()
  })
}
