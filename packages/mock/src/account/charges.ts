/** How many calls were charged. */
export interface Charges {
  readonly charges: number
  /** By the name of the operation. */
  readonly operations: Readonly<Record<string, number>>
  /** By each argument that is counted (`countBy`), and its value. */
  readonly arguments: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Counts charged calls. Arguments are counted only where that was asked for: each of their values stays in memory. */
export const createCharges = (countBy: readonly string[]) => {
  let charges = 0
  const operations = new Map<string, number>()
  const counted = countBy.map((name) => ({ name, counts: new Map<string, number>() }))
  return {
    add: (operation: string, args: Readonly<Record<string, string>>): void => {
      charges += 1
      add(operations, operation)
      for (const { name, counts } of counted) {
        const value = args[name]
        if (value !== undefined) add(counts, value)
      }
    },
    counts: (): Charges => ({
      charges,
      operations: Object.fromEntries(operations),
      arguments: Object.fromEntries(counted.map(({ name, counts }) => [name, Object.fromEntries(counts)])),
    }),
  }
}
