import { BalanceExhaustedError, OutcomeUnknownError, ProtocolError, TemporaryError } from '@justoneapi/client'
import { describe, expect, test } from 'vitest'
import type { RowState } from './journal.ts'
import { rowKey } from './row-key.ts'
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
const onPaper = (more: Partial<RowRun> & { states?: Map<string, RowState> } = {}) => {
  const events: string[] = []
  const states = more.states ?? new Map<string, RowState>()
  const file = (name: string) => ({
    append: (line: string) => {
      events.push(`${name} ${line.replace(/"key":"[^"]*",/, '')}`)
    },
    close: () => undefined,
  })
  const run: RowRun = {
    operation: 'a.b',
    summary: emptySummary(),
    journal: {
      states,
      note: (_, state) => {
        events.push(state)
      },
      close: () => undefined,
    },
    results: file('result'),
    failures: file('failure'),
    retryUnknown: false,
    concurrency: 1,
    send: (args) => {
      events.push(`send ${String(args['id'])}`)
      return Promise.resolve({ data: 1, requestId: 'r' })
    },
    rescue: (line) => {
      events.push(`rescue ${line.replace(/"key":"[^"]*",/, '')}`)
    },
    isStopped: () => false,
    ...more,
  }
  return { run, events }
}

const RESULT = '{"status":"done","row":1,"args":{"id":"1"},"code":0,"requestId":"r","data":1}'

describe('the rows of a batch', () => {
  test('are noted before they are sent, and count as done after their answer is written', async () => {
    const { run, events } = onPaper()
    expect(await runRows(rowsOf(1), run)).toBeUndefined()
    expect(events).toEqual(['out', 'send 1', `result ${RESULT}`, 'done'])
  })

  test('hand over an answer that the disk does not take, and send nothing more', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const { run, events } = onPaper({
      results: {
        append: () => {
          throw full
        },
        close: () => undefined,
      },
    })
    expect(await runRows(rowsOf(5), run)).toEqual({ error: full })
    expect(events).toEqual(['out', 'send 1', `rescue ${RESULT}`])
  })

  test('are not sent when the journal cannot be written', async () => {
    const full = new Error('full')
    const { run, events } = onPaper()
    run.journal.note = () => {
      throw full
    }
    expect(await runRows(rowsOf(5), run)).toEqual({ error: full })
    expect(events).toEqual([])
  })

  test.each<[RowState, boolean, boolean]>([
    ['done', false, false],
    ['done', true, false],
    ['out', false, false],
    ['out', true, true],
    ['unknown', false, false],
    ['unknown', true, true],
    ['free', false, true],
    ['failed', false, true],
  ])('of an earlier run that are %s, with retry %s, are sent: %s', async (state, retryUnknown, isSent) => {
    const { run, events } = onPaper({ states: new Map([[keyOf(1), state]]), retryUnknown })
    await runRows(rowsOf(1), run)
    expect(events.includes('send 1')).toBe(isSent)
  })

  test('stop at a balance that is used up, also those that are taken at the same time', async () => {
    let sent = 0
    const { run } = onPaper({
      concurrency: 3,
      send: () => {
        sent += 1
        return Promise.reject(new BalanceExhaustedError({ message: 'empty', code: 601, charged: 'no', attempts: 1 }))
      },
    })
    expect(await runRows(rowsOf(50), run)).toMatchObject({ error: { name: 'BalanceExhaustedError' } })
    expect(sent).toBeLessThanOrEqual(3)
    expect(run.summary).toMatchObject({ charged: 0, unknown: 0 })
  })

  test('go on after a failure that cost nothing, and may be tried in the next run', async () => {
    const { run, events } = onPaper({
      send: () => Promise.reject(new TemporaryError({ message: 'later', code: 500, charged: 'no', attempts: 3 })),
    })
    expect(await runRows(rowsOf(2), run)).toBeUndefined()
    expect(run.summary).toMatchObject({ rows: 2, failed: 2, unknown: 0, failures: { 500: 2 } })
    expect(events.filter((event) => event === 'free')).toHaveLength(2)
  })

  test('without a whole answer are unknown', async () => {
    const { run, events } = onPaper({
      send: () =>
        Promise.reject(
          new OutcomeUnknownError({ message: 'lost', reason: 'timeout', charged: 'unknown', attempts: 1 }),
        ),
    })
    await runRows(rowsOf(1), run)
    expect(run.summary).toMatchObject({ unknown: 1, failed: 0, done: 0 })
    expect(events.at(-1)).toBe('unknown')
  })

  test('keep an answer that is no envelope, because it may have been paid', async () => {
    const { run, events } = onPaper({
      send: () =>
        Promise.reject(
          new ProtocolError({ message: 'odd', reason: 'string-code', answer: { id: 9n ** 18n }, charged: 'unknown' }),
        ),
    })
    await runRows(rowsOf(1), run)
    expect(events[1]).toContain('"answer":{"id":150094635296999121}')
  })

  test('end where the user ends them', async () => {
    let sent = 0
    const { run } = onPaper({
      isStopped: () => sent >= 2,
      send: () => Promise.resolve({ data: ++sent, requestId: 'r' }),
    })
    await runRows(rowsOf(50), run)
    expect(sent).toBe(2)
  })
})

test('the key of a row depends on its arguments, not on their order', () => {
  expect(rowKey('a', { x: '1', y: '2' })).toBe(rowKey('a', { y: '2', x: '1' }))
  expect(rowKey('a', { x: '1' })).not.toBe(rowKey('a', { x: '2' }))
  expect(rowKey('a', { x: '1' })).not.toBe(rowKey('b', { x: '1' }))
})
