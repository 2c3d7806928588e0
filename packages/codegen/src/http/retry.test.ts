import { describe, expect, it } from 'vitest'
import type { Failure } from './attempt.ts'
import { decideRetry, type RetryPolicy } from './retry.ts'

const policy: RetryPolicy = { attempts: 4, baseMs: 500, capMs: 1_500, maxRetryAfterMs: 10_000 }
const failed = (failure: Failure['failure'], more: Partial<Failure> = {}): Failure => ({
  kind: 'failure',
  failure,
  reason: '',
  ...more,
})

describe('decideRetry', () => {
  it.each([
    ['no connection', failed('network'), true],
    ['a timeout', failed('timeout'), true],
    ['500', failed('status', { httpStatus: 500 }), true],
    ['503', failed('status', { httpStatus: 503 }), true],
    ['429', failed('status', { httpStatus: 429 }), true],
    ['401', failed('status', { httpStatus: 401 }), false],
    ['404', failed('status', { httpStatus: 404 }), false],
    ['a redirect', failed('redirect', { httpStatus: 302 }), false],
    ['too large an answer', failed('too-large'), false],
    ['text that is not UTF-8', failed('encoding'), false],
  ])('after %s', (_, failure, retry) => {
    expect(decideRetry(failure, 1, policy, () => 0.5).retry).toBe(retry)
  })

  it.each([
    [1, 1, 500],
    [2, 1, 1_000],
    [3, 1, 1_500],
    [2, 0.25, 250],
    [3, 0, 0],
  ])('waits before the attempt after number %i, with the dice at %d, %i ms', (attempt, dice, waitMs) => {
    expect(decideRetry(failed('network'), attempt, policy, () => dice)).toEqual({ retry: true, waitMs })
  })

  it('ends with the last attempt', () => {
    expect(decideRetry(failed('network'), 3, policy, () => 0).retry).toBe(true)
    expect(decideRetry(failed('network'), 4, policy, () => 0)).toEqual({ retry: false })
  })

  it('never waits less than the server asked for', () => {
    const failure = failed('status', { httpStatus: 429, retryAfterMs: 9_000 })
    expect(decideRetry(failure, 1, policy, () => 0)).toEqual({ retry: true, waitMs: 9_000 })
  })

  it('gives up at once when the server asks for more patience than there is', () => {
    const failure = failed('status', { httpStatus: 503, retryAfterMs: 10_001 })
    expect(decideRetry(failure, 1, policy, () => 0)).toEqual({ retry: false })
  })
})
