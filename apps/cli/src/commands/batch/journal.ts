import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type AppendFile, openAppendFile } from './append-file.ts'

/**
 * How a row stands. `out` was sent and the process ended before it knew more; `unknown` came back without a whole answer.
 * Either may have been paid. `failed` was not paid and another try is of no use; `free` was not paid and may be tried.
 */
export type RowState = 'out' | 'done' | 'unknown' | 'failed' | 'free'

const MARKS: Readonly<Record<RowState, string>> = { out: '>', done: '=', unknown: '?', failed: '!', free: '-' }
const STATES = new Map(Object.entries(MARKS).map(([state, mark]) => [mark, state as RowState]))

export interface Journal {
  /** How the rows of earlier runs stand. */
  readonly states: ReadonlyMap<string, RowState>
  /** Writes down how a row stands, before anything else happens with it. */
  note(key: string, state: RowState): void
  close(): void
}

/** Whole lines only: the last one may have been cut by the end of a process. */
export async function* readLines(path: string): AsyncGenerator<string> {
  if (!existsSync(path)) return
  const input = createReadStream(path, 'utf8')
  for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line
}

/** A result that was written although the journal does not say so: the process ended between the two. */
const settleWritten = async (states: Map<string, RowState>, resultFile: string): Promise<void> => {
  if (![...states.values()].includes('out')) return
  for await (const line of readLines(resultFile)) {
    const [, key = ''] = /^\{"key":"([\w-]{20})",/.exec(line) ?? []
    if (states.get(key) === 'out') states.set(key, /,"status":"done",/.test(line.slice(0, 80)) ? 'done' : 'unknown')
  }
}

/** The operation that a journal belongs to; undefined when there is no journal yet. */
export const readOwner = async (path: string): Promise<string | undefined> => {
  for await (const line of readLines(path)) return line.replace(/^# /, '')
  return undefined
}

/** Opens the journal, having read how every row of earlier runs stands. The result file must have whole lines only. */
export const openJournal = async (path: string, operation: string, resultFile: string): Promise<Journal> => {
  const states = new Map<string, RowState>()
  const file: AppendFile = openAppendFile(path)
  let isNew = true
  for await (const line of readLines(path)) {
    isNew = false
    const state = STATES.get(line.charAt(0))
    if (state) states.set(line.slice(1), state)
  }
  if (isNew) file.append(`# ${operation}`)
  await settleWritten(states, resultFile)
  return {
    states,
    note: (key, state) => {
      file.append(`${MARKS[state]}${key}`)
    },
    close: () => {
      file.close()
    },
  }
}
