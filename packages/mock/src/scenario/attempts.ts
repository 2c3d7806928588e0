/** So many different calls are remembered: enough for a test, and no leak in a long run. */
const MOST = 100_000

/** Counts by key. When there are too many, the oldest is forgotten and would start anew. */
export const createAttempts = () => {
  const counts = new Map<string, number>()
  return (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1
    if (counts.size >= MOST && count === 1) counts.delete(counts.keys().next().value ?? '')
    counts.set(key, count)
    return count
  }
}
