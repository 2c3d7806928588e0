import { CliError } from '../../frame/cli-error.ts'
import { parseOptions, type OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { parseDuration } from '../../frame/values.ts'
import type { Messages } from '../../messages/messages.ts'

const OPTIONS = {
  ...SHARED_OPTIONS,
  port: { type: 'string' },
  latency: { type: 'string' },
} as const satisfies OptionSpecs

export interface MockCommand {
  readonly port: number
  /** Milliseconds. */
  readonly latency: number
}

export const readMockOptions = (args: readonly string[], messages: Messages): MockCommand => {
  const { strings, positionals, problems } = parseOptions(args, OPTIONS, messages)
  const text = strings['port'] ?? '0'
  const latency = strings['latency'] === undefined ? 0 : parseDuration(strings['latency'])
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  const all = [
    ...problems,
    ...(port <= 65_535 ? [] : [messages.options.port(text)]),
    ...(latency === undefined ? [messages.options.duration('latency', strings['latency'] ?? '')] : []),
    ...(positionals.length > 0 ? [messages.options.tooMany(positionals.length)] : []),
  ]
  if (all.length === 0) return { port, latency: latency ?? 0 }
  throw new CliError('usage', messages.options.refused('mock', all.length), {
    problems: all,
    next: messages.options.next('mock'),
  })
}
