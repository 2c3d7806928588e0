import { type AnyJustOneError, isJustOneError } from '@justoneapi/client'
import { toJson } from '../../output/json.ts'
import type { AppendFile } from './append-file.ts'
import { judgeError } from './judge.ts'
import type { Journal } from './journal.ts'
import { rowKey } from './row-key.ts'
import { countFailure, type Summary } from './summary.ts'
import type { PlannedRow } from './to-args.ts'

/** What came back for a row. */
export interface RowAnswer {
  readonly data: unknown
  readonly requestId: string | undefined
}

export interface RowRun {
  readonly operation: string
  readonly journal: Journal
  readonly results: AppendFile
  readonly failures: AppendFile
  readonly summary: Summary
  readonly retryUnknown: boolean
  readonly concurrency: number
  readonly send: (args: PlannedRow['args']) => Promise<RowAnswer>
  /** Takes an answer that could not be written: it was paid for, and must not be lost. */
  readonly rescue: (line: string) => void
  /** The user wants the run to end. */
  readonly isStopped: () => boolean
}

/** How a run ended before its input did. */
export interface Stop {
  readonly error: unknown
}

const resultLine = (key: string, status: string, row: PlannedRow, rest: object) =>
  toJson({ key, status, row: row.number, args: row.args, ...rest }, 0)

/** First the answer onto the disk, then the row counts as done. */
const keep = (run: RowRun, key: string, line: string, state: 'done' | 'unknown') => {
  try {
    run.results.append(line)
  } catch (error) {
    run.rescue(line)
    throw error
  }
  run.journal.note(key, state)
}

const noteFailure = (run: RowRun, row: PlannedRow, kind: string, problem: string) => {
  run.summary.failed += 1
  countFailure(run.summary, kind)
  run.failures.append(toJson({ ...row.args, _row: row.number, _code: kind, _error: problem }, 0))
}

const settleError = (run: RowRun, key: string, row: PlannedRow, error: AnyJustOneError): boolean => {
  const { summary, journal } = run
  if (error.name === 'NoContentError') {
    summary.charged += 1
    summary.done += 1
    keep(run, key, resultLine(key, 'done', row, { code: 201, requestId: error.requestId, data: null }), 'done')
    return false
  }
  const { state, stops } = judgeError(error)
  if (error.attempts === 0 && stops) {
    journal.note(key, 'free')
    summary.waiting += 1
    return true
  }
  const kind = String(error.code ?? error.name)
  if (state === 'unknown') {
    summary.unknown += 1
    countFailure(summary, kind)
    // What came may have been paid for, so it is kept although it is no success.
    const answer = error.name === 'ProtocolError' ? { answer: error.answer } : {}
    keep(run, key, resultLine(key, 'unknown', row, { error: error.message, ...answer }), 'unknown')
    return stops
  }
  journal.note(key, state)
  noteFailure(run, row, kind, error.message)
  return stops
}

/** Whether a row is to be sent, counted if it is not. */
const isDue = (run: RowRun, key: string, row: PlannedRow, seen: Set<string>): boolean => {
  const { summary, journal, retryUnknown } = run
  summary.rows += 1
  if (row.problems.length > 0) {
    noteFailure(run, row, 'refused', row.problems.join(' '))
    return false
  }
  if (seen.has(key)) {
    summary.duplicates += 1
    return false
  }
  seen.add(key)
  const state = journal.states.get(key)
  if (state === 'done') {
    summary.before += 1
    summary.done += 1
    return false
  }
  if ((state === 'out' || state === 'unknown') && !retryUnknown) {
    summary.unknown += 1
    return false
  }
  return true
}

/** Sends every row that is due, so many at a time. Never sends one twice, and none whose fate is not known. */
export const runRows = async (rows: AsyncIterator<PlannedRow>, run: RowRun): Promise<Stop | undefined> => {
  const seen = new Set<string>()
  let stop: Stop | undefined
  const handle = async (row: PlannedRow) => {
    const key = rowKey(run.operation, row.args)
    if (!isDue(run, key, row, seen)) return
    run.journal.note(key, 'out') // before it is sent: what is out when the process ends is unknown, not new
    try {
      const { data, requestId } = await run.send(row.args)
      run.summary.charged += 1
      keep(run, key, resultLine(key, 'done', row, { code: 0, requestId, data }), 'done')
      run.summary.done += 1
    } catch (error) {
      if (!isJustOneError(error)) throw error
      if (settleError(run, key, row, error)) stop ??= { error }
    }
  }
  const work = async () => {
    while (!stop && !run.isStopped()) {
      try {
        const next = await rows.next()
        if (next.done) return
        await handle(next.value)
      } catch (error) {
        stop ??= { error } // a disk that is full, an input that breaks: nothing more is sent
      }
    }
  }
  await Promise.all(Array.from({ length: run.concurrency }, work))
  return stop
}
