import type { Fault } from '../scenario/scenario.ts'

export type TokenPlace = 'query' | 'form' | 'none'

/** One call of the API as it arrived. The token's value is left out: only its place is told. */
export interface LogEntry {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  readonly token: TokenPlace
  /** The business code it was answered with; none behind a fault. */
  readonly code?: number
  readonly charged: boolean
  readonly fault?: Fault
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface CallLog {
  readonly entries: () => readonly LogEntry[]
  add(entry: LogEntry): void
  clear(): void
}

/** The last calls, in the order of arrival. A long run does not grow the memory. */
export const createLog = (size: number): CallLog => {
  let entries: LogEntry[] = []
  return {
    entries: () => (size > 0 ? entries.slice(-size) : []),
    add: (entry) => {
      entries.push(entry)
      // Cut at twice the size, so that the copy is made once in `size` calls.
      if (entries.length >= 2 * size) entries = size > 0 ? entries.slice(-size) : []
    },
    clear: () => {
      entries = []
    },
  }
}
