import { describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock, settle } from '../../test/fake-clock.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { codeRule } from '../errors/code-table.ts'
import { Pace, type PaceWait } from './pace.ts'

const success: Outcome = { kind: 'success', httpStatus: 200, data: 1, headers: new Headers() }
const limited = (retryAfterMs?: number): Outcome => ({
  kind: 'business',
  code: 302,
  httpStatus: 429,
  rule: codeRule(302),
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})

const enterer = (pace: Pace) => {
  const entered: string[] = []
  const waits: PaceWait[] = []
  const enter = (operation: string, more: { signal?: AbortSignal; deadlineAt?: number } = {}) =>
    Promise.resolve(
      pace.enter(operation, {
        signal: more.signal,
        deadlineAt: more.deadlineAt ?? Infinity,
        onWait: (wait) => waits.push(wait),
      }),
    ).then((entry) => {
      if (entry === 'entered') entered.push(operation)
      return entry
    })
  return { entered, waits, enter }
}

describe('Pace', () => {
  it('lets everything through at once when no limit is set', async () => {
    const { entered, waits, enter } = enterer(new Pace({}, fakeClock()))
    for (let i = 0; i < 100; i++) void enter('a')
    await settle()
    expect(entered).toHaveLength(100)
    expect(waits).toEqual([])
  })

  it('keeps no more requests out than allowed, and tells who waits', async () => {
    const pace = new Pace({ concurrency: 2 }, fakeClock())
    const { entered, waits, enter } = enterer(pace)
    for (let i = 0; i < 3; i++) void enter('a')
    await settle()
    expect(entered).toHaveLength(2)
    expect(waits).toEqual([{ reason: 'concurrency' }])
    expect(pace.status()).toEqual({ inFlight: 2, waiting: 1 })
    pace.leave('a', success, 0)
    await settle()
    expect(entered).toHaveLength(3)
  })

  it('serves operations in turn, however long the queue of one is', async () => {
    const pace = new Pace({ concurrency: 1 }, fakeClock())
    const { entered, enter } = enterer(pace)
    for (let i = 0; i < 4; i++) void enter('busy')
    void enter('quiet')
    for (let i = 0; i < 4; i++) {
      await settle()
      pace.leave(entered.at(-1) ?? '', success, 0)
    }
    await settle()
    expect(entered).toEqual(['busy', 'busy', 'quiet', 'busy', 'busy'])
  })

  it('limits one operation without holding up another', async () => {
    const { entered, enter } = enterer(new Pace({ concurrency: { operation: 1 } }, fakeClock()))
    void enter('a')
    void enter('a')
    void enter('b')
    await settle()
    expect(entered).toEqual(['a', 'b'])
  })

  it('spreads requests evenly over a second', async () => {
    const clock = fakeClock()
    const { entered, waits, enter } = enterer(new Pace({ rate: 4 }, clock))
    for (let i = 0; i < 10; i++) void enter('a')
    const seen: number[] = []
    for (let i = 0; i < 4; i++) {
      await clock.pass(250)
      seen.push(entered.length)
    }
    expect(seen).toEqual([2, 3, 4, 5])
    expect(waits[0]).toEqual({ reason: 'rate', waitMs: 250 })
  })

  it('refuses at once a call whose turn comes after its deadline', async () => {
    const clock = fakeClock()
    const { enter } = enterer(new Pace({ rate: { operation: 1 } }, clock))
    void enter('a')
    void enter('a')
    expect(await enter('a', { deadlineAt: 1500 })).toBe('deadline')
    expect(clock.now()).toBe(0)
  })

  it('gives up at the deadline when nobody can say how long the wait is', async () => {
    const clock = fakeClock()
    const pace = new Pace({ concurrency: 1 }, clock)
    const { enter } = enterer(pace)
    void enter('a')
    let entry: string | undefined
    void enter('a', { deadlineAt: 1000 }).then((value) => (entry = value))
    await clock.pass(1000)
    expect(entry).toBe('deadline')
    expect(pace.status()).toEqual({ inFlight: 1, waiting: 0 })
  })

  it('lets a caller leave the queue', async () => {
    const clock = fakeClock()
    const pace = new Pace({ concurrency: 1 }, clock)
    const { enter } = enterer(pace)
    const controller = new AbortController()
    void enter('a')
    const waiting = enter('a', { signal: controller.signal, deadlineAt: 5000 })
    controller.abort()
    expect(await waiting).toBe('aborted')
    expect(pace.status().waiting).toBe(0)
    expect(clock.pending()).toBe(0)
  })

  it('holds the whole operation back for as long as the server asked, and no other', async () => {
    const clock = fakeClock()
    const pace = new Pace({}, clock)
    const { entered, waits, enter } = enterer(pace)
    await enter('a')
    pace.leave('a', limited(3000), 0)
    void enter('a')
    void enter('b')
    await clock.pass(2999)
    expect(entered).toEqual(['a', 'b'])
    expect(waits).toEqual([{ reason: 'slowdown', waitMs: 3000 }])
    await clock.pass(1)
    expect(entered).toEqual(['a', 'b', 'a'])
  })
})

describe('what left before the pacing was loaded', () => {
  it('counts towards the limits, and a slowdown halves the rate that was too much', async () => {
    const clock = fakeClock()
    await clock.pass(1000)
    const before = () => new Map([['a', { inFlight: 1, recent: Array.from({ length: 20 }, (_, at) => 50 + at * 50) }]])
    const { entered, waits, enter } = enterer(new Pace({ concurrency: 2 }, clock, before()))
    void enter('a')
    void enter('a')
    await settle()
    expect(entered).toHaveLength(1)
    const pace = new Pace({}, clock, before())
    pace.leave('a', limited(), 1000)
    const slowed = enterer(pace)
    void slowed.enter('a')
    // Twenty a second before, so ten now.
    expect(slowed.waits).toEqual([{ reason: 'slowdown', waitMs: 100 }])
    expect(waits).toEqual([{ reason: 'concurrency' }])
  })

  it('a late timer does not hold a slowed operation back for good', async () => {
    const clock = fakeClock()
    const pace = new Pace({}, clock)
    const { entered, enter } = enterer(pace)
    await enter('a')
    pace.leave('a', limited(100), 0)
    await clock.pass(1000)
    for (let i = 0; i < 3; i++) void enter('a')
    await settle()
    expect(entered).toHaveLength(3)
  })
})

/** A server that takes `allowed` requests in each second and answers the others with 302; who asks never stops asking. */
const againstLimit = async (clock: FakeClock, allowed: () => number, seconds: number) => {
  const pace = new Pace({}, clock)
  const counts: { good: number; limited: number }[] = []
  let window = { second: 0, taken: 0 }
  const worker = async () => {
    for (;;) {
      await pace.enter('a', { signal: undefined, deadlineAt: Infinity, onWait: () => undefined })
      const sentAt = clock.now()
      await new Promise<void>((resolve) => clock.after(20, resolve))
      const second = Math.floor(clock.now() / 1000)
      if (window.second !== second) window = { second, taken: 0 }
      const good = ++window.taken <= allowed()
      const count = (counts[second] ??= { good: 0, limited: 0 })
      if (good) count.good++
      else count.limited++
      pace.leave('a', good ? success : limited(), sentAt)
      if (!good) await new Promise<void>((resolve) => clock.after(100, resolve))
    }
  }
  for (let i = 0; i < 8; i++) void worker()
  await clock.pass(seconds * 1000)
  return counts
}

const sum = (counts: { good: number; limited: number }[], key: 'good' | 'limited') =>
  counts.reduce((total, count) => total + count[key], 0)

describe('slowing down after 302', () => {
  it('finds the pace that the server takes, with few refusals', async () => {
    const counts = await againstLimit(fakeClock(), () => 20, 40)
    const late = counts.slice(10, 40)
    // 30 s at 20 a second are 600; unslowed, the eight would ask about 2,000 times and be refused for the most part.
    expect(sum(late, 'good')).toBeGreaterThan(400)
    expect(sum(late, 'limited')).toBeLessThan(60)
  })

  it('comes back to full pace when the limit is gone', async () => {
    const clock = fakeClock()
    const counts = await againstLimit(clock, () => (clock.now() < 5000 ? 20 : Infinity), 60)
    const [usual, last] = [counts[0], counts[58]]
    expect(last?.limited).toBe(0)
    expect(last?.good).toBeGreaterThan((usual?.good ?? 0) * 5)
  })
})
