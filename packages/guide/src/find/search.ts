import { type Field, type Findable, type Indexed, singularOf } from './index-of.ts'
import { type ReadWords, readWords } from './read-words.ts'
import { synonymsOf } from './synonyms.ts'

/** A form of a word, and how much less than the word itself it counts. */
interface Form {
  readonly text: string
  readonly factor: number
  /** Whether a part of a word is a hit: `comm` finds comments, but `x` does not find Xingtu. */
  readonly partly: boolean
}

const isLatin = (word: string) => /^[\p{Script=Latin}\p{N}]+$/u.test(word)

const formsOf = (word: string): readonly Form[] => {
  const singular = singularOf(word)
  const synonyms = [...synonymsOf(word), ...(singular === word ? [] : synonymsOf(singular))]
  return [
    { text: word, factor: 1, partly: !isLatin(word) || word.length > 2 },
    ...(singular === word ? [] : [{ text: singular, factor: 0.9, partly: true }]),
    ...synonyms.map((text) => ({ text, factor: 0.6, partly: !isLatin(text) })),
  ]
}

const hitOf = (field: Field, form: Form): number => {
  const { text, weight } = field
  if (!text.includes(form.text)) return 0
  if (text === form.text) return weight * 3
  if (field.words().has(form.text)) return weight * 2
  return form.partly ? weight : 0
}

/** How well a word fits: its best form in its best field. 0: not at all. */
const weigh = (forms: readonly Form[], fields: readonly Field[]): number => {
  let best = 0
  for (const form of forms) {
    for (const field of fields) best = Math.max(best, hitOf(field, form) * form.factor)
  }
  return best
}

/** Whether nobody should start with this operation. */
export const isOld = ({ deprecated, unlisted }: Pick<Findable, 'deprecated' | 'unlisted'>): boolean =>
  Boolean(deprecated ?? unlisted)

/** Among operations that fit as well: the advised one, then the documented ones; long titles say more than was asked. */
const preference = ({ recommended, hidden, title }: Findable) =>
  (recommended ? 1 : 0) - (hidden ? 1 : 0) - title.en.length / 100

export interface SearchResult<T extends Findable> {
  /** Those that hold every word, best first. Old ones stand last. */
  readonly found: readonly T[]
  readonly corrected: ReadWords['corrected']
  /** When none holds every word: a few that hold most of them. */
  readonly near: readonly T[]
}

interface Scored<T extends Findable = Findable> {
  readonly operation: T
  readonly score: number
  readonly hits: number
}

const byScore = (a: Scored, b: Scored) =>
  Number(isOld(a.operation)) - Number(isOld(b.operation)) ||
  b.hits - a.hits ||
  b.score - a.score ||
  (a.operation.path < b.operation.path ? -1 : 1)

const MOST_NEAR = 3

/** The operations that somebody describes in a few words, in English or Chinese. */
export const search = <T extends Findable>(index: readonly Indexed<T>[], typed: readonly string[]): SearchResult<T> => {
  const isKnown = (word: string) => {
    const forms = formsOf(word)
    return index.some(({ fields }) => weigh(forms, fields) > 0)
  }
  const { words, corrected } = readWords(typed, index, isKnown)
  const forms = words.map(formsOf)
  const scored = index
    .map(({ operation, fields }): Scored<T> => {
      const weights = forms.map((each) => weigh(each, fields))
      const score = weights.reduce((sum, weight) => sum + weight, preference(operation))
      return { operation, score, hits: weights.filter((weight) => weight > 0).length }
    })
    .sort(byScore)
  const found = scored.filter(({ hits }) => hits === words.length).map(({ operation }) => operation)
  const near = scored.filter(({ hits, operation }) => hits > 0 && !isOld(operation)).map(({ operation }) => operation)
  return { found, corrected, near: found.length > 0 ? [] : near.slice(0, MOST_NEAR) }
}
