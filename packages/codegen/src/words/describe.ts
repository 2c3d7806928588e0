import { joinChinese, spaced } from './chinese.ts'
import { entryOf, scopedEntryOf, type Wording, type Words } from './glossary.ts'
import { phraseOf, sentenceCase } from './phrase.ts'
import { splitName } from './split-name.ts'

/** A text, and whether the glossary has it or it was put together from a name. */
export interface Found<Text> {
  readonly text: Text
  readonly guessed: boolean
}

/** Puts the platform's title in; a literal value elsewhere in the entry stays as it is written. */
const fill = (text: string, title: string) =>
  text.replace(/(.?)\{platform\}(.?)/gsu, (_, before: string, after: string) => spaced(before + title + after))

/** What a parameter is for: the glossary's entry, else the words of its name. `{platform}` in an entry is the platform's title. */
export const describeParameter = (name: string, platform: string, words: Words): Found<Wording> => {
  const entry = scopedEntryOf(words.parameters, platform, name)
  if (entry) {
    const title = entryOf(words.platforms, platform)?.title ?? { en: platform, zh: platform }
    return { text: { en: fill(entry.en, title.en), zh: fill(entry.zh, title.zh) }, guessed: false }
  }
  const { en, zh } = phraseOf(words.terms, platform, splitName(name))
  return { text: { en: `${sentenceCase(en) || name}.`, zh: `${joinChinese([zh]) || name}。` }, guessed: true }
}

/** Ranges and amounts read the same in both languages. */
const isNumeric = (label: string) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(label)

/** Labels are published with and without a full stop, in one case or another. */
const normalized = (label: string) => label.trim().replace(/\.$/, '').toLowerCase()

type Lookup = ReadonlyMap<string, string>

const lookups = new WeakMap<object, Lookup>()

const lookupOf = (record: Readonly<Record<string, string>>): Lookup => {
  const known = lookups.get(record)
  if (known) return known
  const made = new Map(Object.entries(record).map(([label, zh]) => [normalized(label), zh]))
  lookups.set(record, made)
  return made
}

/** The Chinese meaning of an enum value by its English label; the label itself when the glossary lacks it. */
export const translateMeaning = (label: string, parameter: string, { meanings }: Words): Found<string> => {
  const key = normalized(label)
  const own = entryOf(meanings.byParameter, parameter)
  const zh = (own && lookupOf(own).get(key)) ?? lookupOf(meanings.any).get(key)
  return zh === undefined ? { text: label, guessed: !isNumeric(label) } : { text: zh, guessed: false }
}
