/** How many letters have to be changed, added, left out or swapped with their neighbour (Damerau, restricted). */
export const distance = (a: string, b: string): number => {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A third of the letters may be wrong; in short names two. */
const tolerance = (text: string) => Math.max(2, Math.floor(text.length / 3))

/** The candidates that somebody who typed `text` may have meant, best first. */
export const nearest = (text: string, candidates: readonly string[], count: number): string[] => {
  const typed = plain(text)
  return (
    candidates
      .map((candidate) => ({ candidate, far: distance(typed, plain(candidate)) }))
      .filter(({ far, candidate }) => far <= Math.min(tolerance(typed), candidate.length - 1))
      // Stable: among equals the one that was named first.
      .sort((a, b) => a.far - b.far)
      .slice(0, count)
      .map(({ candidate }) => candidate)
  )
}
