/** Costs are better when they are low, everything else when it is high. */
export type Better = 'high' | 'low'

/** The place of the best value; undefined when fewer than two are known or all are alike. */
export const bestOf = (values: readonly (number | null)[], better: Better): number | undefined => {
  const known = values.filter((value) => value !== null)
  if (known.length < 2 || new Set(known).size < 2) return undefined
  const best = better === 'high' ? Math.max(...known) : Math.min(...known)
  return values.indexOf(best)
}

/** Each value as a share of the best, 100 for the best itself. */
export const toScores = (values: readonly (number | null)[], better: Better): readonly (number | null)[] => {
  const known = values.filter((value) => value !== null && value > 0) as number[]
  const best = better === 'high' ? Math.max(...known) : Math.min(...known)
  return values.map((value) => {
    if (value === null || !(value > 0)) return null
    return Math.round((better === 'high' ? value / best : best / value) * 1000) / 10
  })
}
