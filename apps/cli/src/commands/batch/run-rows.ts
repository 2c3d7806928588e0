import { type AnyJustOneError, isJustOneError } from '@justoneapi/client'
import { toJson } from '../../output/json.ts'
import type { CommitFile } from '../../files/commit-file.ts'
import { judgeError } from './judge.ts'
import type { Journal } from './journal.ts'
import { renderResult } from './result-line.ts'
import { rowKey } from './row-key.ts'
import { Rate } from './rate.ts'
import { Slots } from './slots.ts'
import { countFailure, type Summary } from './summary.ts'
import type { PlannedRow } from './to-args.ts'

/** What came back for a row. */
export interface RowAnswer {
  readonly data: unknown
  readonly requestId: string | undefined
}

/** Sends a row. `onLeave` is called before each request leaves; what it throws keeps the request from leaving. */
export type SendRow = (args: PlannedRow['args'], onLeave: () => void) => Promise<RowAnswer>

export interface RowRun {
  readonly operation: string
  readonly journal: Pick<Journal, 'rows' | 'commit' | 'note' | 'noteStillUnknown'>
  readonly results: Pick<CommitFile, 'commit'>
  readonly failures: Pick<CommitFile, 'push'>
  readonly summary: Summary
  readonly retryUnknown: boolean
  readonly concurrency: number
  /** Calls a second. */
  readonly rate?: number | undefined
  readonly send: SendRow
  /** Takes an answer that could not be written: it was paid for, and must not be lost. */
  readonly rescue: (line: string) => void
  /** The user ends the run: what is out is waited for, because it is paid, and nothing more is sent. */
  readonly stopped: AbortSignal
}

/** How a run ended before its input did. */
export interface Stop {
  readonly error: unknown
}

/** A row that is due, with what is known of it. */
interface DueRow extends PlannedRow {
  readonly key: string
  /** It may have been paid before. */
  readonly wasUnknown: boolean
}

/** First the answer onto the disk, then the row counts as done. */
const keep = async (run: RowRun, { key, number, args }: DueRow, status: 'done' | 'unknown', rest: object) => {
  const line = renderResult({ key, status }, number, { args, ...rest })
  try {
    await run.results.commit(line)
  } catch (error) {
    run.rescue(line)
    throw error
  }
  run.journal.note(key, status)
}

const noteFailure = (run: RowRun, row: PlannedRow, kind: string, problem: string) => {
  run.summary.failed += 1
  countFailure(run.summary, kind)
  run.failures.push(toJson({ ...row.args, _row: row.number, _code: kind, _error: problem }, 0))
}

/** A row that was taken and not sent: the next run takes it again. */
const putBack = ({ journal, summary }: RowRun, { key, wasUnknown }: DueRow) => {
  summary.waiting += 1
  if (!wasUnknown) journal.note(key, 'free')
}

const settleError = async (run: RowRun, row: DueRow, error: AnyJustOneError): Promise<void> => {
  const { summary, journal } = run
  if (error.name === 'NoContentError') {
    summary.charged += 1
    await keep(run, row, 'done', { code: 201, requestId: error.requestId, data: null })
    summary.done += 1
    return
  }
  const { state, stops } = judgeError(error)
  if (error.attempts === 0 && stops) {
    putBack(run, row)
    return
  }
  const kind = String(error.code ?? error.name)
  if (state === 'unknown') {
    summary.unknown += 1
    countFailure(summary, kind)
    // What came may have been paid for, so it is kept although it is no success.
    const answer = error.name === 'ProtocolError' ? { answer: error.answer } : {}
    await keep(run, row, 'unknown', { error: error.message, ...answer })
    return
  }
  if (row.wasUnknown) journal.noteStillUnknown(row.key)
  else journal.note(row.key, state)
  noteFailure(run, row, kind, error.message)
}

const settleSuccess = async (run: RowRun, row: DueRow, answer: RowAnswer) => {
  run.summary.charged += 1
  await keep(run, row, 'done', { code: 0, requestId: answer.requestId, data: answer.data })
  run.summary.done += 1
}

/** A row that is to be sent; undefined, and counted, if it is not. */
const takeDue = (run: RowRun, row: PlannedRow): DueRow | undefined => {
  const { summary, journal, retryUnknown } = run
  summary.rows += 1
  if (row.problems.length > 0) {
    noteFailure(run, row, 'refused', row.problems.join(' '))
    return undefined
  }
  const key = rowKey(run.operation, row.args)
  const state = journal.rows.stateOf(key)
  if (!journal.rows.meet(key, summary.rows)) {
    summary.duplicates += 1
    return undefined
  }
  if (state === 'done') {
    summary.before += 1
    summary.done += 1
    return undefined
  }
  if (state === 'unknown' && !retryUnknown) {
    summary.unknown += 1
    return undefined
  }
  return { ...row, key, wasUnknown: state === 'unknown' }
}

/** Thrown instead of letting a row leave, because of its cause or because the run has ended. */
class Held extends Error {}

/** Sends a row; undefined when it did not leave because the run has ended. */
const sendRow = async (
  run: RowRun,
  { key, args }: DueRow,
  isEnded: () => boolean,
): Promise<RowAnswer | AnyJustOneError | undefined> => {
  let isOut = false
  let held: Held | undefined
  const onLeave = () => {
    if (isOut) return // a repetition: the attempt before it cost nothing
    try {
      if (isEnded()) throw new Held()
      run.journal.note(key, 'sent') // before it leaves: what is out when the process ends is unknown
      isOut = true
    } catch (error) {
      held = error instanceof Held ? error : new Held('the journal cannot be written', { cause: error })
      throw held
    }
  }
  try {
    return await run.send(args, onLeave)
  } catch (error) {
    if (held) {
      if (held.cause instanceof Error) throw held.cause
      return undefined
    }
    if (isJustOneError(error)) return error
    throw error
  }
}

/** How many rows are worked on beside those that are out: the next ones are noted, and the last ones written. */
const BESIDE = 4
const MOST_BESIDE = 256

/**
 * Sends every row that is due, so many at a time. Never sends one twice, and none whose fate is not known. While rows are
 * out, the next ones are noted and the last ones written, so that nobody waits for the disk.
 */
export const runRows = async (rows: AsyncIterator<PlannedRow>, run: RowRun): Promise<Stop | undefined> => {
  const slots = new Slots(run.concurrency)
  const rate = run.rate === undefined ? undefined : new Rate(run.rate)
  let stop: Stop | undefined
  const isEnded = () => stop !== undefined || run.stopped.aborted
  const sendInTurn = async (row: DueRow) => {
    await slots.enter()
    try {
      if (!isEnded()) await rate?.turn(run.stopped)
      if (isEnded()) return undefined
      const answer = await sendRow(run, row, isEnded)
      if (!answer) return undefined
      if (!isJustOneError(answer) || answer.attempts !== 0) run.summary.sent += 1
      if (isJustOneError(answer) && !isEnded() && judgeError(answer).stops) stop = { error: answer }
      return answer
    } finally {
      slots.leave()
    }
  }
  const handle = async (row: DueRow) => {
    if (!row.wasUnknown) await run.journal.commit(row.key)
    const answer = await sendInTurn(row)
    if (!answer) putBack(run, row)
    else if (isJustOneError(answer)) await settleError(run, row, answer)
    else await settleSuccess(run, row, answer)
  }
  const work = async () => {
    while (!isEnded()) {
      try {
        const next = await rows.next()
        if (next.done) return
        const due = takeDue(run, next.value)
        if (due) await handle(due)
      } catch (error) {
        stop ??= { error } // a disk that is full, an input that breaks: nothing more is sent
      }
    }
  }
  const workers = run.concurrency + Math.min(run.concurrency * BESIDE, MOST_BESIDE)
  await Promise.all(Array.from({ length: workers }, work))
  return stop
}
