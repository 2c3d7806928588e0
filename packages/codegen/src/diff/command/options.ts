import { parseArgs } from 'node:util'
import { UsageError } from '../../pull/errors.ts'
import { type Language, LANGUAGES } from '../describe-change.ts'

export type Format = 'text' | 'markdown' | 'json'

export interface DiffOptions {
  /** As given; undefined for the last commit's bundle and the one that stands in the working tree. */
  readonly old: string | undefined
  readonly next: string | undefined
  readonly format: Format
  readonly facts: boolean
  readonly asPulled: boolean
  readonly language: Language
  readonly help: boolean
}

export const HELP = `pnpm spec:diff [OLD] [NEW] [options]

Tells what a consumer of the packages would notice between two documents, and at which level: major (a caller breaks),
minor, or patch. What nobody would notice (published words, samples, tags, published operationIds, order) is not told.

OLD and NEW (default: the bundle of the last commit, and the one of the working tree)
  FILE                               a bundled document, or one as published, which is brought into the same form first
  REV, git:REV                       packages/schema/openapi.json at a git revision
  npm:@justoneapi/schema@1.2.0       the document of a published version

Options
  --markdown       tables by platform
  --json           { level, counts: { major, minor, patch }, changes: [{ level, kind, operation, detail }] }
  --facts          with --json: also name, place, before, after, renamedTo, replacement ... of each change
  --as-pulled      both as published: take NEW as a pull onto OLD, so what NEW leaves out stays, unlisted
  --lang en|zh     language of the sentences (en)
  --help, -h       this text

Piped, a change is a line: level, kind, operation and sentence, apart by tabs. pnpm itself is quiet with pnpm --silent spec:diff.
Exit codes: 0 no change, 1 changes, 2 trouble.
`

const OPTIONS = {
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  facts: { type: 'boolean' },
  'as-pulled': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const parse = (argv: readonly string[]) => {
  try {
    // pnpm hands its own separator on.
    const args = argv[0] === '--' ? argv.slice(1) : [...argv]
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    // The platform's message names the option and the fix.
    throw new UsageError([error instanceof Error ? error.message : 'called wrongly'])
  }
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

/** @throws UsageError */
export const parseOptions = (argv: readonly string[]): DiffOptions => {
  const { values, positionals } = parse(argv)
  const { markdown = false, json = false, facts = false, 'as-pulled': asPulled = false, lang = 'en' } = values
  const [old, next, ...more] = positionals
  const problems = [
    ...(more.length > 0 ? [`${positionals.length} documents given; give two at most`] : []),
    ...(markdown && json ? ['give --markdown or --json, one of them'] : []),
    ...(facts && !json ? ['--facts goes with --json'] : []),
    ...(asPulled && next === undefined ? ['--as-pulled needs OLD and NEW, both as published'] : []),
    ...(isLanguage(lang) ? [] : [`--lang: "${lang}" is no language; allowed are ${LANGUAGES.join(', ')}`]),
  ]
  if (problems.length > 0 || !isLanguage(lang)) throw new UsageError(problems)
  return {
    old,
    next,
    format: json ? 'json' : markdown ? 'markdown' : 'text',
    facts,
    asPulled,
    language: lang,
    help: values.help ?? false,
  }
}
