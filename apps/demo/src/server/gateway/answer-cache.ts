/** Answers that were paid once, so that looking again costs nothing. */
export interface AnswerCache<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** Keeps at most `size` answers for `ttlMs`; the oldest goes first. @param now in milliseconds */
export const createAnswerCache = <T>(size: number, ttlMs: number, now: () => number): AnswerCache<T> => {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    get: (key) => {
      const entry = kept.get(key)
      if (entry && entry.until > now()) return entry.value
      kept.delete(key)
      return undefined
    },
    set: (key, value) => {
      kept.delete(key)
      kept.set(key, { value, until: now() + ttlMs })
      const [oldest] = kept.keys()
      if (kept.size > size && oldest !== undefined) kept.delete(oldest)
    },
  }
}
