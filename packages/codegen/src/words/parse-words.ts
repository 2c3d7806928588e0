import { parse } from 'yaml'
import type { Words } from './glossary.ts'

export const FILES = ['meanings.yaml', 'parameters.yaml', 'platforms.yaml', 'terms.yaml'] as const

/** The text of each file of the glossary. */
export type WordFiles = Readonly<Record<(typeof FILES)[number], string>>

type Check = (value: unknown, place: string) => string[]
type Entries = Readonly<Record<string, unknown>>

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText: Check = (value, place) =>
  typeof value === 'string' && value.trim() ? [] : [`${place}: has to be a text`]

const isList: Check = (value, place) =>
  Array.isArray(value)
    ? value.flatMap((each, index) => isText(each, `${place}[${index}]`))
    : [`${place}: has to be a list`]

const fields =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, place) => {
    if (!isEntries(value)) return [`${place}: has to be an object`]
    const all = { ...required, ...optional }
    return [
      ...Object.keys(value)
        .filter((key) => !Object.hasOwn(all, key))
        .map((key) => `${place}.${key}: is not a known field`),
      ...Object.entries(all)
        .filter(([key]) => Object.hasOwn(required, key) || Object.hasOwn(value, key))
        .flatMap(([key, check]) => check(value[key], `${place}.${key}`)),
    ]
  }

const each =
  (check: Check): Check =>
  (value, place) =>
    isEntries(value)
      ? Object.entries(value).flatMap(([key, entry]) => check(entry, `${place}.${key}`))
      : [`${place}: has to be an object`]

const isWording = fields({ en: isText, zh: isText })
const isTerm = fields({ en: isText, zh: isText }, { plural: isText })
const isPlatform = fields({ title: isWording, aliases: isList }, { native: isWording })

const CHECKS: Readonly<Record<(typeof FILES)[number], Check>> = {
  'meanings.yaml': fields({ any: each(isText), byParameter: each(each(isText)) }),
  'parameters.yaml': fields({ any: each(isWording), byPlatform: each(each(isWording)) }),
  'platforms.yaml': each(isPlatform),
  'terms.yaml': fields({ verbs: each(isWording), any: each(isTerm), byPlatform: each(each(isTerm)) }),
}

/**
 * Reads the glossary from the text of its files.
 * @throws Error that lists every entry that is not well formed
 */
export const parseWords = (files: WordFiles): Words => {
  const parsed = FILES.map((file) => ({ file, value: parse(files[file]) as unknown }))
  const problems = parsed.flatMap(({ file, value }) => CHECKS[file](value, file))
  if (problems.length > 0) throw new Error(`The glossary is not well formed:\n${problems.join('\n')}`)
  const valueOf = (file: (typeof FILES)[number]) => parsed.find((other) => other.file === file)?.value
  // CHECKS has looked at every field of the four.
  const { verbs, any, byPlatform } = valueOf('terms.yaml') as Pick<Words, 'verbs'> & Words['terms']
  return {
    platforms: valueOf('platforms.yaml') as Words['platforms'],
    verbs,
    terms: { any, byPlatform },
    parameters: valueOf('parameters.yaml') as Words['parameters'],
    meanings: valueOf('meanings.yaml') as Words['meanings'],
  }
}
