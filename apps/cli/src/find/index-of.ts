import type { PlatformInfo } from '@justoneapi/schema'
import type { ListedOperation } from './operation-list.ts'

/** A text of an operation that words are looked for in. */
export interface Field {
  /** How much a hit counts here. */
  readonly weight: number
  readonly text: string
  /** Its words, also without the `s` of a plural. */
  words(): ReadonlySet<string>
}

export interface Indexed {
  readonly operation: ListedOperation
  readonly fields: readonly Field[]
}

/** `stories` and `story`, `comments` and `comment`. */
export const singularOf = (word: string): string =>
  /[a-z]{3}ies$/.test(word) ? `${word.slice(0, -3)}y` : /[a-z]{2}[^s]s$/.test(word) ? word.slice(0, -1) : word

/** The words of a text, those inside of a name as well: `kolId` is one, and `kol` and `id` are two. */
const wordsOf = (text: string): string[] => {
  const apart = text.replace(/([a-z\d])([A-Z])/g, '$1 $2')
  return `${text} ${apart}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

const field = (weight: number, given: string): Field => {
  let words: ReadonlySet<string> | undefined
  return {
    weight,
    text: given.toLowerCase(),
    words: () => (words ??= new Set(wordsOf(given).flatMap((word) => [word, singularOf(word)]))),
  }
}

const fieldsOf = ({ id, path, title, parameters }: ListedOperation, platform: readonly Field[]): Field[] => [
  field(8, title.en),
  field(8, title.zh),
  field(6, path.replace(/^\/api\/[^/]+\//, '')),
  field(6, id),
  ...platform,
  ...parameters.map((name) => field(1, name)),
]

type PlatformNames = Pick<PlatformInfo, 'platform' | 'title' | 'aliases'>

const platformFields = ({ platform, title, aliases }: PlatformNames): Field[] => [
  field(5, platform),
  field(5, title.en),
  field(5, title.zh),
  ...aliases.map((alias) => field(4, alias)),
]

/** Operations with the texts that they may be found by. */
export const indexOf = (operations: readonly ListedOperation[], platforms: readonly PlatformNames[]): Indexed[] => {
  const shared = new Map(platforms.map((each) => [each.platform, platformFields(each)]))
  return operations.map((operation) => ({
    operation,
    fields: fieldsOf(operation, shared.get(operation.platform) ?? []),
  }))
}
