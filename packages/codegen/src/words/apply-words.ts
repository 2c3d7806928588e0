import { type Document, formOf, type Located, operationsOf, type Schema } from '../bundle/document.ts'
import { describeParameter, translateMeaning } from './describe.ts'
import { entryOf, type Wording, type Words } from './glossary.ts'
import { familyOf, isNative, platformOf, titleOf } from './title.ts'

/** What the rules could only put together from a name, so that a maintainer can give it words. */
export interface Guess {
  readonly kind: 'platform' | 'title' | 'parameter' | 'meaning'
  readonly path: string
  /** The unknown words of a title, the name of a parameter, the label of a meaning. */
  readonly name: string
}

/** The document with our words, and what they are not sure about. */
export interface Worded {
  readonly document: Document
  readonly guesses: readonly Guess[]
}

interface Title extends Wording {
  readonly path: string
}

const NATIVE: Wording = { en: 'native API', zh: '原生接口' }

/** Operations of one platform that came to one title without being versions of each other. */
const isShared = (title: Title, titles: readonly Title[], language: keyof Wording) =>
  titles.some(
    (other) =>
      other[language] === title[language] &&
      platformOf(other.path) === platformOf(title.path) &&
      familyOf(other.path) !== familyOf(title.path),
  )

/** Two interfaces to the same figures: the platform's own one says so in its title. */
const toldApart = (title: Title, titles: readonly Title[], words: Words): Wording => {
  if (!isNative(title.path) || !(['en', 'zh'] as const).some((language) => isShared(title, titles, language)))
    return title
  const native = entryOf(words.platforms, platformOf(title.path))?.native ?? NATIVE
  return { en: `${title.en} (${native.en})`, zh: `${title.zh}（${native.zh}）` }
}

const setTitles = (located: readonly Located[], words: Words): Guess[] => {
  const titles = located.map(({ path, operation }) => ({ path, operation, ...titleOf(path, words) }))
  for (const title of titles) {
    const { en, zh } = toldApart(title, titles, words)
    title.operation.summary = en
    title.operation['x-summary-zh'] = zh
  }
  return titles
    .filter(({ unknown }) => unknown.length > 0)
    .map(({ path, unknown }) => ({ kind: 'title', path, name: unknown.join(' ') }))
}

const describe = (
  target: { description?: string; 'x-description-zh'?: string },
  schema: Schema,
  name: string,
  path: string,
  words: Words,
): Guess[] => {
  const { text, guessed } = describeParameter(name, platformOf(path), words)
  target.description = text.en
  target['x-description-zh'] = text.zh
  const labels = Object.entries(schema['x-enum-descriptions'] ?? {})
  const meanings = labels.map(([value, label]) => ({ value, label, ...translateMeaning(label, name, words) }))
  if (labels.length > 0) {
    schema['x-enum-descriptions'] = Object.fromEntries(
      labels.map(([value, label]) => [value, entryOf(words.meanings.english, label) ?? label]),
    )
    schema['x-enum-descriptions-zh'] = Object.fromEntries(meanings.map(({ value, text: zh }) => [value, zh]))
  }
  return [
    ...(guessed ? [{ kind: 'parameter' as const, path, name }] : []),
    ...meanings.filter((each) => each.guessed).map(({ label }) => ({ kind: 'meaning' as const, path, name: label })),
  ]
}

const describeAll = ({ path, operation }: Located, words: Words): Guess[] => [
  ...(operation.parameters ?? []).flatMap((each) => describe(each, each.schema, each.name, path, words)),
  ...Object.entries(formOf(operation)?.properties ?? {}).flatMap(([name, schema]) =>
    describe(schema, schema, name, path, words),
  ),
]

const unknownPlatforms = (located: readonly Located[], words: Words): Guess[] => {
  const first = new Map(located.map(({ path }) => [platformOf(path), path] as const).reverse())
  return [...first]
    .filter(([platform]) => !entryOf(words.platforms, platform))
    .map(([name, path]) => ({ kind: 'platform', path, name }))
}

/**
 * Gives every operation a title and every parameter and form field a description, in English and Chinese, by the rules
 * and the glossary. What reads better by hand stands in `openapi/overlays/words-*.yaml`, which is applied afterwards.
 * The given document is left as it is. Names never seen before are put together from their words and listed as guesses.
 */
export const applyWords = (document: Document, words: Words): Worded => {
  const worded = structuredClone(document)
  const located = operationsOf(worded)
  const guesses = [
    ...unknownPlatforms(located, words),
    ...setTitles(located, words),
    ...located.flatMap((each) => describeAll(each, words)),
  ]
  return { document: worded, guesses }
}
