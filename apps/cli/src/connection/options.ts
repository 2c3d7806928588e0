import { CliError } from '../frame/cli-error.ts'
import { type OptionSpecs, type Parsed, parseOptions } from '../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../frame/shared-options.ts'
import { parseDuration } from '../frame/values.ts'
import type { Messages } from '../messages/messages.ts'

/** How a command reaches the API. */
export const CONNECTION_OPTIONS = {
  mock: { type: 'boolean' },
  env: { type: 'string', values: ['prod-global', 'prod-cn'] },
  'base-url': { type: 'string' },
  'allow-insecure': { type: 'boolean' },
  'token-file': { type: 'string' },
  timeout: { type: 'string' },
  verbose: { type: 'boolean', short: 'v' },
} as const satisfies OptionSpecs

/** A command line of which the connection is a part. */
export interface ConnectionChoice {
  readonly options: Parsed['strings']
  readonly flags: Parsed['flags']
}

/** The problem of `--timeout`, if it has one. */
export const timeoutProblem = ({ options: { timeout } }: ConnectionChoice, messages: Messages): string | undefined =>
  timeout !== undefined && parseDuration(timeout) === undefined
    ? messages.options.duration('timeout', timeout)
    : undefined

/** The options of a command that takes nothing but these. */
export const readConnectionOptions = (
  command: string,
  args: readonly string[],
  messages: Messages,
): ConnectionChoice => {
  const specs = { ...SHARED_OPTIONS, ...CONNECTION_OPTIONS }
  const { strings, flags, positionals, problems } = parseOptions(args, specs, messages)
  const choice = { options: strings, flags }
  const timeout = timeoutProblem(choice, messages)
  const all = [
    ...problems,
    ...(timeout === undefined ? [] : [timeout]),
    ...(positionals.length > 0 ? [messages.options.tooMany(positionals.length)] : []),
  ]
  if (all.length === 0) return choice
  throw new CliError('usage', messages.options.refused(command, all.length), {
    problems: all,
    next: messages.options.next(command),
  })
}
