import type { OperationEntry, PlatformEntry } from '../../../server/explorer/catalog.ts'

export interface FoundOperation {
  readonly operation: OperationEntry
  readonly platform: PlatformEntry
}

type Field = readonly [weight: number, text: string]

const fieldsOf = ({ operation, platform }: FoundOperation): readonly Field[] => [
  [8, operation.title.en],
  [8, operation.title.zh],
  [6, operation.path],
  [6, operation.id],
  [4, platform.platform],
  [4, platform.title.en],
  [4, platform.title.zh],
  ...platform.aliases.map((alias): Field => [3, alias]),
  ...operation.parameters.map((name): Field => [1, name]),
]

/** How well one word fits: the best field counts, a whole word more than a part. 0: not at all. */
const weigh = (word: string, fields: readonly Field[]): number => {
  let best = 0
  for (const [weight, field] of fields) {
    const text = field.toLowerCase()
    if (!text.includes(word)) continue
    const isWhole = text === word || text.split(/[^\p{L}\p{N}]+/u).includes(word)
    best = Math.max(best, isWhole ? weight * 2 : weight)
  }
  return best
}

const rank = (all: readonly FoundOperation[], words: readonly string[]): FoundOperation[] =>
  all
    .map((found) => {
      const weights = words.map((word) => weigh(word, fieldsOf(found)))
      const sum = weights.includes(0) ? 0 : weights.reduce((total, weight) => total + weight, 0)
      const { deprecated, unlisted, path } = found.operation
      return { found, sum, isOld: deprecated ?? unlisted !== undefined, path }
    })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => Number(a.isOld) - Number(b.isOld) || b.sum - a.sum || (a.path < b.path ? -1 : 1))
    .map(({ found }) => found)

/** Chinese is written without spaces: 抖音搜索视频 is three words. */
const segment = (words: readonly string[]): string[] => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return words.flatMap((word) =>
    [...segmenter.segment(word)].filter((part) => part.isWordLike).map((part) => part.segment),
  )
}

/** The operations that hold every word, in English or Chinese; current ones first, then the best. */
export const findOperations = (platforms: readonly PlatformEntry[], text: string): FoundOperation[] => {
  const all = platforms.flatMap((platform) => platform.operations.map((operation) => ({ operation, platform })))
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rank(all, words)
  return found.length > 0 ? found : rank(all, segment(words))
}
