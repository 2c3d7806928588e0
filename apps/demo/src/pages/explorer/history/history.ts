import { useEffect, useState } from 'preact/hooks'

/** A call that was made in this tab. Answers are not kept, and no token ever gets into a page. */
export interface HistoryEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly operation: string
  readonly args: Readonly<Record<string, string>>
  readonly outcome: 'charged' | 'kept' | 'failed'
  /** The code or the error's name, when it failed. */
  readonly detail: string | null
}

/** The address that fills in the form as it was. */
export const addressOf = ({ operation, args }: HistoryEntry): string =>
  `/explorer/${operation}?${new URLSearchParams(args).toString()}`

const KEY = 'explorer-history'
const MOST_ENTRIES = 50
const CHANGED = new EventTarget()

const isEntry = (value: unknown): value is HistoryEntry => {
  if (typeof value !== 'object' || value === null) return false
  const { at, operation, args, outcome } = value as Record<string, unknown>
  return (
    typeof at === 'number' &&
    typeof operation === 'string' &&
    typeof args === 'object' &&
    args !== null &&
    Object.values(args).every((each) => typeof each === 'string') &&
    (outcome === 'charged' || outcome === 'kept' || outcome === 'failed')
  )
}

const read = (): readonly HistoryEntry[] => {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter(isEntry) : []
  } catch {
    return [] // storage is switched off, or holds something else
  }
}

let entries = read()

const keep = (next: readonly HistoryEntry[]) => {
  entries = next
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // storage is switched off: the history lasts as long as the page
  }
  CHANGED.dispatchEvent(new Event('change'))
}

/** Adds a call, the latest first. */
export const remember = (entry: HistoryEntry): void => {
  keep([entry, ...entries].slice(0, MOST_ENTRIES))
}

export const forgetAll = (): void => {
  keep([])
}

export const useHistory = (): readonly HistoryEntry[] => {
  const [list, setList] = useState(entries)
  useEffect(() => {
    const take = () => {
      setList(entries)
    }
    CHANGED.addEventListener('change', take)
    return () => {
      CHANGED.removeEventListener('change', take)
    }
  }, [])
  return list
}
