import { parseArgs } from 'node:util'
import { nearest } from '@justoneapi/guide/nearest'
import type { Messages } from '../messages/messages.ts'

/** One option of a command. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** The values that are allowed, when they are few. */
  readonly values?: readonly string[]
  /** Whether it may be given several times. */
  readonly multiple?: true
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** Argv taken apart, with every problem that was found on the way. */
export interface Parsed {
  readonly strings: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly positionals: readonly string[]
  readonly problems: readonly string[]
}

interface OptionToken {
  readonly name: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** A token on the command line is seen by everybody on the machine, and kept in the shell's history. */
const isTokenOption = (name: string) => /^(token|api-?key|access-?token)$/i.test(name)

const checkOption = (token: OptionToken, spec: OptionSpec, seen: ReadonlySet<string>, messages: Messages) => {
  const { name, value, inlineValue } = token
  const { options } = messages
  if (seen.has(name) && spec.type === 'string' && !spec.multiple) return options.twice(name)
  if (spec.type === 'boolean') return value === undefined ? undefined : options.noValue(name)
  if (value === undefined || (!inlineValue && value.startsWith('--'))) return options.missingValue(name)
  if (spec.values && !spec.values.includes(value)) return options.wrongValue(name, value, spec.values)
  return undefined
}

/** Parses argv against the options of a command. Never throws: all problems come back together. */
export const parseOptions = (args: readonly string[], specs: OptionSpecs, messages: Messages): Parsed => {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const strings: Record<string, string> = {}
  const flags = new Set<string>()
  const positionals: string[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  let skipped = -1
  for (const token of tokens) {
    if (token.kind === 'positional' && token.index !== skipped) positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name } = token
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
    if (!spec) {
      // What follows was meant as its value; counting it as a word too many would only add noise.
      if ((positionals.length > 0 || isTokenOption(name)) && token.value === undefined) skipped = token.index + 1
      problems.push(
        isTokenOption(name)
          ? messages.options.tokenOption
          : messages.options.unknown(token.rawName, nearest(name, Object.keys(specs), 1)[0]),
      )
      continue
    }
    const problem = checkOption(token, spec, seen, messages)
    if (problem) problems.push(problem)
    seen.add(name)
    if (spec.type === 'boolean') flags.add(name)
    else if (token.value !== undefined) strings[name] = token.value
  }
  return { strings, flags, positionals, problems }
}
