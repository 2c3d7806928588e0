import {
  BalanceExhaustedError,
  BudgetExceededError,
  OutcomeUnknownError,
  ProtocolError,
  TemporaryError,
} from '@justoneapi/client'
import { describe, expect, test } from 'vitest'
import { rowKey } from './row-key.ts'
import { type RowState, RowTable } from './row-table.ts'
import { type RowRun, runRows } from './run-rows.ts'
import { emptySummary } from './summary.ts'
import type { PlannedRow } from './to-args.ts'

const row = (number: number): PlannedRow => ({ number, args: { id: String(number) }, problems: [] })
const keyOf = (number: number) => rowKey('a.b', { id: String(number) })

// eslint-disable-next-line @typescript-eslint/require-await -- rows come from a stream
async function* rowsOf(count: number) {
  for (let number = 1; number <= count; number++) yield row(number)
}

/** A run on paper: everything that happens stands in `events`, in its order. */
const onPaper = (more: Partial<RowRun> & { states?: Record<number, RowState> } = {}) => {
  const events: string[] = []
  const { states = {}, ...rest } = more
  const rows = new RowTable()
  for (const [number, state] of Object.entries(states)) rows.set(keyOf(Number(number)), state)
  const bare = (line: string) => line.replace(/"key":"[^"]*",/, '')
  const run: RowRun = {
    operation: 'a.b',
    summary: emptySummary(),
    journal: {
      rows,
      commit: () => {
        events.push('noted')
        return Promise.resolve()
      },
      note: (_, state) => {
        events.push(state)
      },
      noteStillUnknown: () => {
        events.push('still unknown')
      },
    },
    results: {
      commit: (line) => {
        events.push(`result ${bare(line)}`)
        return Promise.resolve()
      },
    },
    failures: {
      push: (line) => {
        events.push(`failure ${line}`)
      },
    },
    retryUnknown: false,
    concurrency: 1,
    send: (args, onLeave) => {
      onLeave()
      events.push(`send ${String(args['id'])}`)
      return Promise.resolve({ data: 1, requestId: 'r' })
    },
    rescue: (line) => {
      events.push(`rescue ${bare(line)}`)
    },
    stopped: new AbortController().signal,
    ...rest,
  }
  return { run, events }
}

/** A send that leaves and then fails. */
const failing =
  (error: () => Error): RowRun['send'] =>
  (_, onLeave) => {
    onLeave()
    return Promise.reject(error())
  }

const RESULT = '{"status":"done","row":1,"args":{"id":"1"},"code":0,"requestId":"r","data":1}'

describe('the rows of a batch', () => {
  test('are noted before they are sent, and count as done after their answer is written', async () => {
    const { run, events } = onPaper()
    expect(await runRows(rowsOf(1), run)).toBeUndefined()
    expect(events).toEqual(['noted', 'sent', 'send 1', `result ${RESULT}`, 'done'])
  })

  test('hand over an answer that the disk does not take, and send nothing more', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const { run, events } = onPaper({
      results: { commit: () => Promise.reject(full) },
    })
    expect(await runRows(rowsOf(1), run)).toEqual({ error: full })
    expect(events).toEqual(['noted', 'sent', 'send 1', `rescue ${RESULT}`])
    const many = onPaper({ results: run.results, concurrency: 3 })
    await runRows(rowsOf(50), many.run)
    const count = (what: string) => many.events.filter((event) => event.startsWith(what)).length
    expect(count('rescue')).toBe(count('send '))
    expect(count('send ')).toBeLessThan(10)
  })

  test('are not sent when the journal cannot be written, neither before nor at the moment of leaving', async () => {
    const full = new Error('full')
    for (const broken of [{ commit: () => Promise.reject(full) }, { note: () => { throw full } }]) {
      const { run, events } = onPaper()
      const stop = await runRows(rowsOf(5), { ...run, journal: { ...run.journal, ...broken } })
      expect(stop).toEqual({ error: full })
      expect(events.filter((event) => event.startsWith('send'))).toEqual([])
      expect(run.summary).toMatchObject({ charged: 0, unknown: 0 })
    }
  }) // prettier-ignore

  test.each<[RowState, boolean, boolean]>([
    ['done', false, false],
    ['done', true, false],
    ['unknown', false, false],
    ['unknown', true, true],
    ['free', false, true],
    ['failed', false, true],
  ])('of an earlier run that are %s, with retry %s, are sent: %s', async (state, retryUnknown, isSent) => {
    const { run, events } = onPaper({ states: { 1: state }, retryUnknown })
    await runRows(rowsOf(1), run)
    expect(events.includes('send 1')).toBe(isSent)
  })

  test('that are unknown stay so when another try is refused or costs nothing', async () => {
    const again = { states: { 1: 'unknown' as const }, retryUnknown: true }
    const free = new TemporaryError({ message: 'later', code: 500, charged: 'no', attempts: 3 })
    const refused = new BudgetExceededError({ message: 'no', charged: 'no', attempts: 0 })
    const tried = onPaper({ ...again, send: failing(() => free) })
    await runRows(rowsOf(1), tried.run)
    expect(tried.events.slice(0, 2)).toEqual(['sent', 'still unknown'])
    const kept = onPaper({ ...again, send: () => Promise.reject(refused) })
    await runRows(rowsOf(1), kept.run)
    expect(kept.events).toEqual([])
  })

  test('stop at a balance that is used up, also those that are taken at the same time', async () => {
    let sent = 0
    const { run } = onPaper({
      concurrency: 3,
      send: failing(() => {
        sent += 1
        return new BalanceExhaustedError({ message: 'empty', code: 601, charged: 'no', attempts: 1 })
      }),
    })
    expect(await runRows(rowsOf(50), run)).toMatchObject({ error: { name: 'BalanceExhaustedError' } })
    expect(sent).toBeLessThanOrEqual(3)
    expect(run.summary).toMatchObject({ charged: 0, unknown: 0 })
  })

  test('go on after a failure that cost nothing, and may be tried in the next run', async () => {
    const { run, events } = onPaper({
      send: failing(() => new TemporaryError({ message: 'later', code: 500, charged: 'no', attempts: 3 })),
    })
    expect(await runRows(rowsOf(2), run)).toBeUndefined()
    expect(run.summary).toMatchObject({ rows: 2, failed: 2, unknown: 0, failures: { 500: 2 } })
    expect(events.filter((event) => event === 'free')).toHaveLength(2)
  })

  test('without a whole answer are unknown', async () => {
    const { run, events } = onPaper({
      send: failing(
        () => new OutcomeUnknownError({ message: 'lost', reason: 'timeout', charged: 'unknown', attempts: 1 }),
      ),
    })
    await runRows(rowsOf(1), run)
    expect(run.summary).toMatchObject({ unknown: 1, failed: 0, done: 0 })
    expect(events.at(-1)).toBe('unknown')
  })

  test('keep an answer that is no envelope, because it may have been paid', async () => {
    const { run, events } = onPaper({
      send: failing(
        () =>
          new ProtocolError({ message: 'odd', reason: 'string-code', answer: { id: 9n ** 18n }, charged: 'unknown' }),
      ),
    })
    await runRows(rowsOf(1), run)
    expect(events[2]).toContain('"answer":{"id":150094635296999121}')
  })

  test('end where the user ends them, and what is out is waited for', async () => {
    const user = new AbortController()
    const { run, events } = onPaper({
      concurrency: 2,
      stopped: user.signal,
      send: async (args, onLeave) => {
        onLeave()
        if (args['id'] === '5') user.abort()
        await new Promise((resolve) => setTimeout(resolve, 1))
        return { data: args['id'], requestId: 'r' }
      },
    })
    expect(await runRows(rowsOf(50), run)).toBeUndefined()
    const count = (what: string) => events.filter((event) => event.startsWith(what)).length
    expect(count('sent')).toBeLessThanOrEqual(6)
    expect(count('done')).toBe(count('sent'))
    expect(count('free')).toBe(count('noted') - count('sent'))
  })

  test('that wait for their turn are let go when the run ends', async () => {
    const user = new AbortController()
    const { run, events } = onPaper({ stopped: user.signal, rate: 0.001 })
    setTimeout(() => {
      user.abort()
    }, 20)
    await runRows(rowsOf(5), run)
    expect(events.filter((event) => event.startsWith('send'))).toHaveLength(1)
    expect(run.summary).toMatchObject({ done: 1, sent: 1 })
    expect(events.filter((event) => event === 'free')).toHaveLength(run.summary.waiting)
  })

  test('do not leave once the run has ended, whatever they waited for inside the client', async () => {
    const user = new AbortController()
    const { run, events } = onPaper({
      stopped: user.signal,
      send: async (_, onLeave) => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        user.abort()
        onLeave()
        return { data: 1, requestId: undefined }
      },
    })
    await runRows(rowsOf(5), run)
    expect(new Set(events)).toEqual(new Set(['noted', 'free']))
    expect(run.summary).toMatchObject({ sent: 0, unknown: 0 })
  })
})

test('the key of a row depends on its arguments, not on their order', () => {
  expect(rowKey('a', { x: '1', y: '2' })).toBe(rowKey('a', { y: '2', x: '1' }))
  expect(rowKey('a', { x: '1' })).not.toBe(rowKey('a', { x: '2' }))
  expect(rowKey('a', { x: '1' })).not.toBe(rowKey('b', { x: '1' }))
})
