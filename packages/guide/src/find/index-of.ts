import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'
import { shortOf } from '../code/short.ts'

/** What an operation is found and ranked by: a small part of the tables. */
export interface Findable extends Pick<
  OperationInfo,
  'id' | 'path' | 'platform' | 'title' | 'deprecated' | 'unlisted' | 'recommended' | 'hidden'
> {
  /** The names of all its parameters. */
  readonly parameters: readonly string[]
}

/** A text of an operation that words are looked for in. */
export interface Field {
  /** How much a hit counts here. */
  readonly weight: number
  readonly text: string
  /** Its words, also without the `s` of a plural. */
  words(): ReadonlySet<string>
}

/** An operation with the texts that it may be found by. */
export interface Indexed<T extends Findable = Findable> {
  readonly operation: T
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

const fieldsOf = ({ id, path, title, parameters }: Findable, platform: readonly Field[]): Field[] => [
  field(8, title.en),
  field(8, title.zh),
  field(6, path.replace(/^\/api\/[^/]+\//, '')),
  field(6, id),
  ...platform,
  // A path that is typed whole goes past the border of its platform.
  field(1, shortOf({ path })),
  ...parameters.map((name) => field(1, name)),
]

type PlatformNames = Pick<PlatformInfo, 'platform' | 'title' | 'aliases'>

const platformFields = ({ platform, title, aliases }: PlatformNames): Field[] => [
  field(5, platform),
  field(5, title.en),
  field(5, title.zh),
  ...aliases.map((alias) => field(4, alias)),
]

/** Operations, ready to be searched. */
export const indexOf = <T extends Findable>(
  operations: readonly T[],
  platforms: readonly PlatformNames[],
): Indexed<T>[] => {
  const shared = new Map(platforms.map((each) => [each.platform, platformFields(each)]))
  return operations.map((operation) => ({
    operation,
    fields: fieldsOf(operation, shared.get(operation.platform) ?? []),
  }))
}
