import { parseArgs } from 'node:util'
import type { Language, Messages } from '../messages/messages.ts'

/** What may make the exit code 1. */
export type FailOn = 'major' | 'minor' | 'deprecated'
export type OutputFormat = 'text' | 'json' | 'sarif'

export interface CommandOptions {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly projects: readonly string[]
  readonly output: OutputFormat
  readonly failOn: readonly FailOn[]
  readonly isFix: boolean
  readonly isDryRun: boolean
}

const SPECS = {
  from: { type: 'string' },
  to: { type: 'string' },
  project: { type: 'string', short: 'p', multiple: true },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  output: ['text', 'json', 'sarif'],
  'fail-on': ['major', 'minor', 'deprecated'],
  lang: ['en', 'zh'],
}

/** How many letters of two words have to change for one to become the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const nearest = (name: string): string | undefined =>
  Object.keys(SPECS)
    .map((each) => ({ each, far: distance(name, each) }))
    .filter(({ far }) => far <= 2)
    .sort((a, b) => a.far - b.far)[0]?.each

/** Argv as options, or every problem that it has. */
export const readOptions = (
  args: readonly string[],
  messages: Messages,
): { readonly options: CommandOptions } | { readonly problems: readonly string[] } => {
  const { tokens } = parseArgs({ args: [...args], options: SPECS, strict: false, allowPositionals: true, tokens: true })
  const values = new Map<string, string[]>()
  const problems: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(messages.unexpectedWord(token.value))
    if (token.kind !== 'option') continue
    const { name, value } = token
    const spec = Object.hasOwn(SPECS, name) ? SPECS[name as keyof typeof SPECS] : undefined
    const known = values.get(name) ?? []
    if (!spec) problems.push(messages.unknownOption(token.rawName, nearest(name)))
    else if (spec.type === 'boolean' && value !== undefined) problems.push(messages.noValue(name))
    else if (spec.type === 'string' && (value === undefined || (!token.inlineValue && value.startsWith('-')))) {
      problems.push(messages.missingValue(name))
    } else if (known.length > 0 && spec.type === 'string' && !('multiple' in spec)) problems.push(messages.twice(name))
    else if (value !== undefined && ALLOWED[name]?.includes(value) === false) {
      problems.push(messages.wrongValue(name, value, ALLOWED[name]))
    }
    values.set(name, [...known, value ?? ''])
  }
  const output = values.get('output')?.[0]
  if (values.has('dry-run') && !values.has('fix')) problems.push(messages.needs('dry-run', 'fix'))
  if (values.has('fix') && output !== undefined && output !== 'text')
    problems.push(messages.notTogether('fix', 'output'))
  if (problems.length > 0) return { problems }
  return {
    options: {
      from: values.get('from')?.[0],
      to: values.get('to')?.[0],
      projects: values.get('project') ?? [],
      // Checked against ALLOWED above.
      output: (output ?? 'text') as OutputFormat,
      failOn: (values.get('fail-on') ?? ['major']) as FailOn[],
      isFix: values.has('fix'),
      isDryRun: values.has('dry-run'),
    },
  }
}

/** The language is needed before anything else, because even a usage error is told in it. */
export const findLanguage = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  if (at !== -1 && (value === 'en' || value === 'zh')) return value
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((each) => each)
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
