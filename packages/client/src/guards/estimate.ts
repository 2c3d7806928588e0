/** What a batch would cost if every call succeeded. */
export interface Estimate {
  /** Calls that would be charged. */
  readonly charges: number
  /** Their price in the unit of `prices`; calls of `unpriced` operations are not in it. */
  readonly cost: number
  /** Operations that `prices` does not have. */
  readonly unpriced: readonly string[]
}

/** @param calls number of calls by operation */
export const estimate = (
  calls: Readonly<Record<string, number>>,
  prices: Readonly<Record<string, number>> = {},
): Estimate => {
  const entries = Object.entries(calls)
  return {
    charges: entries.reduce((sum, [, count]) => sum + count, 0),
    cost: entries.reduce((sum, [operation, count]) => sum + count * (prices[operation] ?? 0), 0),
    unpriced: entries.map(([operation]) => operation).filter((operation) => !Object.hasOwn(prices, operation)),
  }
}
