import { joinChinese } from './chinese.ts'
import { scopedEntryOf, type Scoped, type Term, type Wording } from './glossary.ts'

const LONGEST_PHRASE = 5

/** What the words of a name come to, and which of them the glossary lacks. */
export interface Phrase extends Wording {
  readonly unknown: readonly string[]
}

interface Match extends Wording {
  readonly plural: string
  readonly words: readonly string[]
  readonly known: boolean
}

const pluralOf = (term: Term) => term.plural ?? `${term.en}s`

const lookUp = (
  terms: Scoped<Term>,
  platform: string,
  words: readonly string[],
): Omit<Match, 'words' | 'known'> | undefined => {
  const key = words.join(' ')
  const term = scopedEntryOf(terms, platform, key)
  if (term) return { en: term.en, zh: term.zh, plural: pluralOf(term) }
  const singular = key.endsWith('s') ? scopedEntryOf(terms, platform, key.slice(0, -1)) : undefined
  return singular && { en: pluralOf(singular), zh: singular.zh, plural: pluralOf(singular) }
}

const matchAt = (terms: Scoped<Term>, platform: string, words: readonly string[]): Match => {
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length -= 1) {
    const found = lookUp(terms, platform, words.slice(0, length))
    if (found) return { ...found, words: words.slice(0, length), known: true }
  }
  const [word = ''] = words
  return { en: word, zh: word, plural: word, words: [word], known: false }
}

/** Whether a name begins with a phrase of the glossary, not just with a word. */
export const beginsWithPhrase = (terms: Scoped<Term>, platform: string, words: readonly string[]): boolean =>
  matchAt(terms, platform, words).words.length > 1

/** Reads the longest phrases of the glossary from left to right; a word that it lacks stands for itself. */
export const phraseOf = (
  terms: Scoped<Term>,
  platform: string,
  words: readonly string[],
  { plural = false }: { plural?: boolean } = {},
): Phrase => {
  const matches: Match[] = []
  for (let start = 0; start < words.length; start += matches.at(-1)?.words.length ?? 1) {
    matches.push(matchAt(terms, platform, words.slice(start)))
  }
  const english = matches.map((match, index) => (plural && index === matches.length - 1 ? match.plural : match.en))
  return {
    en: english.join(' '),
    zh: joinChinese(matches.map(({ zh }) => zh)),
    unknown: matches.filter(({ known }) => !known).flatMap(({ words: own }) => own),
  }
}

/** Sentence case that leaves the glossary's own capitals (KOL, IMDb) alone. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
