import { CliError } from '../../frame/cli-error.ts'
import { parseOptions, type OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import type { Messages } from '../../messages/messages.ts'

const OPTIONS = { ...SHARED_OPTIONS, port: { type: 'string' } } as const satisfies OptionSpecs

export const readMockOptions = (args: readonly string[], messages: Messages): { readonly port: number } => {
  const { strings, positionals, problems } = parseOptions(args, OPTIONS, messages)
  const text = strings['port'] ?? '0'
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  const all = [
    ...problems,
    ...(port <= 65_535 ? [] : [messages.options.port(text)]),
    ...(positionals.length > 0 ? [messages.options.tooMany(positionals.length)] : []),
  ]
  if (all.length === 0) return { port }
  throw new CliError('usage', messages.options.refused('mock', all.length), {
    problems: all,
    next: messages.options.next('mock'),
  })
}
