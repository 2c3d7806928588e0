import { parse } from 'yaml'
import type { Wording, Words } from './glossary.ts'

/** The text of each file of the glossary by its path below the folder, `/` between the parts. */
export type WordFiles = Readonly<Record<string, string>>

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

const PARAMETERS = /^parameters\/([^/]+)\.yaml$/
const ANY_PARAMETER = 'parameters/any.yaml'

const CHECKS: Readonly<Record<string, Check>> = {
  'meanings.yaml': fields({ any: each(isText), byParameter: each(each(isText)), english: each(isText) }),
  'platforms.yaml': each(isPlatform),
  'terms.yaml': fields({ verbs: each(isWording), any: each(isTerm), byPlatform: each(each(isTerm)) }),
  [ANY_PARAMETER]: each(isWording),
}

const check = (file: string, value: unknown): string[] =>
  (CHECKS[file] ?? (PARAMETERS.test(file) ? each(isWording) : () => [`${file}: is not a file of the glossary`]))(
    value,
    file,
  )

/**
 * Reads the glossary from the text of its files.
 * @throws Error that lists every entry that is not well formed
 */
export const parseWords = (files: WordFiles): Words => {
  const parsed = new Map(Object.entries(files).map(([file, text]) => [file, parse(text) as unknown]))
  const problems = [
    ...Object.keys(CHECKS)
      .filter((file) => !parsed.has(file))
      .map((file) => `${file}: is missing`),
    ...[...parsed].flatMap(([file, value]) => check(file, value)),
  ]
  if (problems.length > 0) throw new Error(`The glossary is not well formed:\n${problems.join('\n')}`)
  // From here on every value has the shape that its check looked for.
  const { verbs, any, byPlatform } = parsed.get('terms.yaml') as Pick<Words, 'verbs'> & Words['terms']
  const parametersByPlatform = [...parsed].flatMap(([file, value]) => {
    const platform = PARAMETERS.exec(file)?.[1]
    return platform && file !== ANY_PARAMETER ? [[platform, value as Record<string, Wording>] as const] : []
  })
  return {
    platforms: parsed.get('platforms.yaml') as Words['platforms'],
    verbs,
    terms: { any, byPlatform },
    parameters: {
      any: parsed.get(ANY_PARAMETER) as Record<string, Wording>,
      byPlatform: Object.fromEntries(parametersByPlatform),
    },
    meanings: parsed.get('meanings.yaml') as Words['meanings'],
  }
}
