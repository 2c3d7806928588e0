import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../test/fake-clock.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { codeRule } from '../errors/code-table.ts'
import { backoffMs } from './backoff.ts'
import { decideRetry } from './decide.ts'
import { parseRetryAfter } from './retry-after.ts'
import { resolveRetry } from './rules.ts'
import { wait } from './wait.ts'

describe('backoffMs', () => {
  it.each([
    ['doubles with each attempt', 3, 1, 2000],
    ['stops at the cap', 9, 1, 20_000],
    ['is a random part of it', 3, 0.25, 500],
    ['may be nothing at all', 3, 0, 0],
  ])('%s', (_, attempt, random, want) => {
    expect(backoffMs(attempt, 500, 20_000, () => random)).toBe(want)
  })
})

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 10, 24, 3, 0, 0)
  it.each([
    ['seconds', '3', 3000],
    ['nothing to wait for', '0', 0],
    ['a date', 'Tue, 24 Nov 2026 03:00:05 GMT', 5000],
    ['a date of RFC 850', 'Tuesday, 24-Nov-26 03:00:05 GMT', 5000],
    ['a date of asctime, which is UTC in every zone', 'Tue Nov 24 03:00:05 2026', 5000],
    ['a date that has passed', 'Tue, 24 Nov 2026 02:00:00 GMT', 0],
    ['a negative number', '-5', undefined],
    ['a fraction', '1.5', undefined],
    ['words', 'soon', undefined],
    ['an empty value', '', undefined],
    ['no header', null, undefined],
  ])('%s', (_, value, want) => {
    expect(parseRetryAfter(value, now)).toBe(want)
  })
})

const business = (code: number, more: object = {}): Outcome => ({
  kind: 'business',
  code,
  httpStatus: 200,
  rule: codeRule(code),
  ...more,
})
const NO = { retry: false }

describe('decideRetry', () => {
  const rules = resolveRetry()
  it.each([
    ['301 is repeated', business(301), { retry: true, waitMs: 500 }],
    ['302 is repeated', business(302), { retry: true, waitMs: 500 }],
    ['500 is repeated', business(500), { retry: true, waitMs: 500 }],
    ['503 is repeated', business(503), { retry: true, waitMs: 500 }],
    ['100 is not', business(100), NO],
    ['201 is not: it was paid', business(201), NO],
    ['303 is not: it does not help before midnight', business(303), NO],
    ['400 is not', business(400), NO],
    ['601 is not', business(601), NO],
    ['a code outside the table is not', business(987), NO],
    ['never sent is repeated', { kind: 'unsent' }, { retry: true, waitMs: 500 }],
    ['a timeout after sending is not: it may have been paid', { kind: 'unknown', reason: 'timeout' }, NO],
    ['a redirect is not', { kind: 'redirect', httpStatus: 302 }, NO],
    ['a string code is not', { kind: 'protocol', reason: 'string-code', httpStatus: 200, answer: 1 }, NO],
    ['what the caller ended is not', { kind: 'aborted', sent: false, reason: 1 }, NO],
  ] as const)('%s', (_, outcome, want) => {
    expect(decideRetry(outcome, 1, rules, () => 1)).toEqual(want)
  })

  it('repeats an unknown outcome when the caller takes the cost', () => {
    const outcome: Outcome = { kind: 'unknown', reason: 'timeout' }
    expect(decideRetry(outcome, 1, resolveRetry({ unknownOutcome: true }), () => 1)).toEqual({
      retry: true,
      waitMs: 500,
    })
  })

  it('ends with the last attempt', () => {
    expect(decideRetry(business(301), 3, rules, () => 1)).toEqual(NO)
    expect(decideRetry(business(301), 1, resolveRetry({ attempts: 5 }, false), () => 1)).toEqual(NO)
  })

  it('never waits less than the server asked', () => {
    expect(decideRetry(business(302, { retryAfterMs: 9000 }), 1, rules, () => 0)).toMatchObject({ waitMs: 9000 })
  })

  it('gives up at once when the server asks for more than the longest wait', () => {
    expect(decideRetry(business(302, { retryAfterMs: 61_000 }), 1, rules, () => 0)).toEqual(NO)
  })
})

describe('resolveRetry', () => {
  it('lets the call win over the client, field by field', () => {
    expect(resolveRetry({ attempts: 5, minDelay: 1 }, { attempts: 2, minDelay: undefined })).toMatchObject({
      attempts: 2,
      minDelay: 1,
    })
  })
})

describe('wait', () => {
  it('ends when its time has come', async () => {
    const clock = fakeClock()
    let ended: boolean | undefined
    void wait(1000, clock).then((whole) => (ended = whole))
    await clock.pass(999)
    expect(ended).toBeUndefined()
    await clock.pass(1)
    expect(ended).toBe(true)
  })

  it('ends at once when the caller ends it, and lets go of its timer', async () => {
    const clock = fakeClock()
    const controller = new AbortController()
    const waiting = wait(1000, clock, controller.signal)
    controller.abort()
    expect(await waiting).toBe(false)
    expect(clock.pending()).toBe(0)
  })

  it('does not begin when the caller has ended it before', async () => {
    const clock = fakeClock()
    expect(await wait(1000, clock, AbortSignal.abort())).toBe(false)
    expect(clock.pending()).toBe(0)
  })
})
