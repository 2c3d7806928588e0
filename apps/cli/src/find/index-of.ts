import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'

/** A text of an operation that words are looked for in. */
export interface Field {
  /** How much a hit counts here. */
  readonly weight: number
  readonly text: string
  readonly words: ReadonlySet<string>
}

export interface Indexed {
  readonly operation: OperationInfo
  readonly fields: readonly Field[]
}

/** The words of a text in Latin letters; runs of Chinese stay whole, because they have no spaces. */
export const latinWords = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** `stories` and `story`, `comments` and `comment`. */
export const singularOf = (word: string) =>
  /[a-z]{3}ies$/.test(word) ? `${word.slice(0, -3)}y` : /[a-z]{2}[^s]s$/.test(word) ? word.slice(0, -1) : word

const field = (weight: number, given: string): Field => {
  const text = given.toLowerCase()
  const words = [...latinWords(given), ...text.split(/[^\p{L}\p{N}]+/u)]
  return { weight, text, words: new Set(words.flatMap((word) => [word, singularOf(word)])) }
}

const fieldsOf = (operation: OperationInfo, platform: readonly Field[]): Field[] => [
  field(8, operation.title.en),
  field(8, operation.title.zh),
  field(6, operation.path.replace(/^\/api\/[^/]+\//, '')),
  field(6, operation.id),
  ...platform,
  ...operation.parameters.map(({ name }) => field(1, name)),
]

const platformFields = ({ platform, title, aliases }: PlatformInfo): Field[] => [
  field(5, platform),
  field(5, title.en),
  field(5, title.zh),
  ...aliases.map((alias) => field(4, alias)),
]

/** Every operation with the texts that it may be found by. */
export const indexOf = (platforms: readonly PlatformInfo[]): Indexed[] =>
  platforms.flatMap((platform) => {
    const shared = platformFields(platform)
    return platform.operations.map((operation) => ({ operation, fields: fieldsOf(operation, shared) }))
  })
