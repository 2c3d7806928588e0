import { CliError } from '../../frame/cli-error.ts'
import { parseOptions, type OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { parseCount, parseDuration } from '../../frame/values.ts'
import type { Messages } from '../../messages/messages.ts'

/** For completion too. */
export const MOCK_OPTIONS = {
  ...SHARED_OPTIONS,
  port: { type: 'string' },
  latency: { type: 'string' },
  scenario: { type: 'string' },
  recordings: { type: 'string' },
  pages: { type: 'string' },
  'count-by': { type: 'string' },
} as const satisfies OptionSpecs

export interface MockCommand {
  readonly port: number
  /** Milliseconds; undefined leaves it to the scenario, as all that follows. */
  readonly latency: number | undefined
  readonly scenario: string | undefined
  readonly recordings: string | undefined
  readonly pages: number | undefined
  /** Names of arguments. */
  readonly countBy: readonly string[]
}

export const readMockOptions = (args: readonly string[], messages: Messages): MockCommand => {
  const { strings, positionals, problems } = parseOptions(args, MOCK_OPTIONS, messages)
  const text = strings['port'] ?? '0'
  const latency = strings['latency'] === undefined ? undefined : parseDuration(strings['latency'])
  const pages = strings['pages'] === undefined ? undefined : parseCount(strings['pages'])
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  const all = [
    ...problems,
    ...(port <= 65_535 ? [] : [messages.options.port(text)]),
    ...(strings['latency'] === undefined || latency !== undefined
      ? []
      : [messages.options.duration('latency', strings['latency'])]),
    ...(strings['pages'] === undefined || pages !== undefined
      ? []
      : [messages.options.count('pages', strings['pages'])]),
    ...(positionals.length > 0 ? [messages.options.tooMany(positionals.length)] : []),
  ]
  if (all.length === 0) {
    const { scenario, recordings } = strings
    const countBy = strings['count-by']?.split(',').map((name) => name.trim()) ?? []
    return { port, latency, scenario, recordings, pages, countBy }
  }
  throw new CliError('usage', messages.options.refused('mock', all.length), {
    problems: all,
    next: messages.options.next('mock'),
  })
}
