import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'

type PlatformNames = Pick<PlatformInfo, 'platform' | 'title' | 'aliases'>

/** Where a word may be found, and how much a hit counts there. */
const fieldsOf = (
  operation: OperationInfo,
  { title, aliases, platform }: PlatformNames,
): readonly [number, string][] => [
  [8, operation.title.en],
  [8, operation.title.zh],
  [6, operation.path],
  [6, operation.id],
  [4, platform],
  [4, title.en],
  [4, title.zh],
  ...aliases.map((alias): [number, string] => [3, alias]),
  ...operation.parameters.map(({ name }): [number, string] => [1, name]),
]

/** How well one word fits: the best field counts, a whole word more than a part. 0: not at all. */
const weigh = (word: string, fields: readonly (readonly [number, string])[]): number => {
  let best = 0
  for (const [weight, field] of fields) {
    const text = field.toLowerCase()
    if (!text.includes(word)) continue
    const isWhole = text === word || text.split(/[^\p{L}\p{N}]+/u).includes(word)
    best = Math.max(best, isWhole ? weight * 2 : weight)
  }
  return best
}

const isOld = ({ deprecated, unlisted }: OperationInfo) => Boolean(deprecated ?? unlisted)

/** The operations that hold every word, best first; among equals the current ones, then by path. */
export const search = (platforms: readonly PlatformInfo[], words: readonly string[]): OperationInfo[] =>
  platforms
    .flatMap((platform) => platform.operations.map((operation) => ({ operation, platform })))
    .map(({ operation, platform }) => {
      const fields = fieldsOf(operation, platform)
      const weights = words.map((word) => weigh(word, fields))
      const score = weights.includes(0) ? -1 : weights.reduce((sum, weight) => sum + weight, 0)
      return { operation, score: isOld(operation) ? score - 0.5 : score }
    })
    .filter(({ score }) => score > -0.6)
    .sort((a, b) => b.score - a.score || (a.operation.path < b.operation.path ? -1 : 1))
    .map(({ operation }) => operation)

export { isOld }
