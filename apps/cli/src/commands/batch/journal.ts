import { type CommitFile, openCommitFile } from '../../files/commit-file.ts'
import { readLines } from './read-lines.ts'
import { readHead } from './result-line.ts'
import { KEY_LENGTH } from './row-key.ts'
import { type RowState, RowTable } from './row-table.ts'

const MARKS: Readonly<Record<RowState, string>> = { noted: '+', sent: '>', done: '=', unknown: '?', failed: '!', free: '-' } // prettier-ignore
/** A row that was unknown, was sent again, and cost nothing this time: it is unknown still. */
const STILL_UNKNOWN = '~'
const STATES = new Map(Object.entries(MARKS).map(([state, mark]) => [mark, state as RowState])).set(
  STILL_UNKNOWN,
  'unknown',
)

/** Which run this is. */
export interface JournalRun {
  /** With `--mock` behind it for a run on the mock. */
  readonly operation: string
  /** Names the input and what is the same for all its rows. */
  readonly input: string
  /** Names the time since the machine was started. */
  readonly bootId: string | undefined
}

/** What was done with each row, written before anything is done with it. */
export interface Journal {
  readonly rows: RowTable
  /** Calls of earlier runs that were charged, or may have been. */
  readonly charges: number
  /** The last run had another input, or other parameters for all rows. */
  readonly isOtherInput: boolean
  /** Resolves when the disk has it that this row is going to be sent. */
  commit(key: string): Promise<void>
  /** Writes down how a row stands: `sent` at once, the rest with the next write. */
  note(key: string, state: RowState): void
  /** Writes down that another try of an unknown row cost nothing, and that the row is unknown as before. */
  noteStillUnknown(key: string): void
  close(): Promise<void>
}

/** The operation that a journal belongs to; undefined when there is no journal yet. */
export const readOwner = async (path: string): Promise<string | undefined> => {
  for await (const line of readLines(path)) return line.replace(/^# /, '')
  return undefined
}

interface Past {
  readonly rows: RowTable
  charges: number
  isNew: boolean
  /** How the last run called its input, and the boot it ran in. */
  input: string | undefined
  bootId: string | undefined
  /** Rows that the last run left in the middle. */
  readonly open: Map<string, 'noted' | 'sent'>
}

const take = (past: Past, line: string) => {
  past.isNew = false
  const [mark, key] = [line.charAt(0), line.slice(1)]
  if (mark === '@') [past.bootId, past.input] = key.split(' ')
  const state = STATES.get(mark)
  if (!state || key.length !== KEY_LENGTH) return
  past.rows.set(key, state)
  if (mark === MARKS.done || mark === MARKS.unknown) past.charges += 1
  if (state === 'noted' || state === 'sent') past.open.set(key, state)
  else past.open.delete(key)
}

const readPast = async (path: string): Promise<Past> => {
  const past: Past = { rows: new RowTable(), charges: 0, isNew: true, input: undefined, bootId: undefined, open: new Map() } // prettier-ignore
  for await (const line of readLines(path)) take(past, line)
  return past
}

/** How rows in the middle stand by the result: an answer may be there although the journal does not say so. */
const readWritten = async (open: ReadonlyMap<string, unknown>, resultFile: string) => {
  const written = new Map<string, 'done' | 'unknown'>()
  if (open.size === 0) return written
  for await (const line of readLines(resultFile)) {
    const head = readHead(line)
    if (head && open.has(head.key)) written.set(head.key, head.status)
  }
  return written
}

/**
 * Opens the journal and writes down how the rows stand that the last run left in the middle. A row that was noted and
 * not sent is free again, because `sent` is written before a request leaves; but a machine that went down may have lost
 * that word, and then nobody knows.
 */
export const openJournal = async (path: string, run: JournalRun, resultFile: string): Promise<Journal> => {
  const file: CommitFile = openCommitFile(path)
  const past = await readPast(path)
  const { rows, open } = past
  const isSameBoot = run.bootId !== undefined && run.bootId === past.bootId
  const written = await readWritten(open, resultFile)
  if (past.isNew) file.add(`# ${run.operation}`)
  for (const [key, state] of [...open]) {
    const settled = written.get(key) ?? (state === 'noted' && isSameBoot ? 'free' : 'unknown')
    const line = `${MARKS[settled]}${key}`
    file.add(line)
    take(past, line)
  }
  await file.commit(`@${run.bootId ?? '-'} ${run.input}`)
  return {
    rows,
    charges: past.charges,
    isOtherInput: past.input !== undefined && past.input !== run.input,
    commit: (key) => file.commit(`${MARKS.noted}${key}`),
    note: (key, state) => {
      if (state === 'sent') file.push(`${MARKS[state]}${key}`)
      else file.add(`${MARKS[state]}${key}`)
    },
    noteStillUnknown: (key) => {
      file.add(`${STILL_UNKNOWN}${key}`)
    },
    close: () => file.close(),
  }
}
