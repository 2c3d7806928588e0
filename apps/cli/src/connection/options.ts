import { CliError } from '../frame/cli-error.ts'
import { type OptionSpecs, type Parsed, parseOptions } from '../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../frame/shared-options.ts'
import { parseDuration } from '../frame/values.ts'
import type { Messages } from '../messages/messages.ts'
import { isProfileName } from '../profile/store.ts'

/** How a command reaches the API. */
export const CONNECTION_OPTIONS = {
  mock: { type: 'boolean' },
  env: { type: 'string', values: ['prod-global', 'prod-cn'] },
  'base-url': { type: 'string' },
  'allow-insecure': { type: 'boolean' },
  'token-file': { type: 'string' },
  profile: { type: 'string' },
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

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The problems of the address and of the token's source. */
export const targetProblems = ({ options }: ConnectionChoice, messages: Messages): string[] => {
  const { profile, 'base-url': address } = options
  const wrongAddress = address === undefined || isAddress(address) ? [] : [messages.account.noAddress(address)]
  if (profile === undefined) return wrongAddress
  return [
    ...wrongAddress,
    ...(isProfileName(profile) ? [] : [messages.account.wrongName(profile)]),
    ...(options['token-file'] === undefined ? [] : [messages.options.notTogether('profile', 'token-file')]),
  ]
}

/** The options of a command that takes these, and perhaps a few of its own, but no words. */
export const readConnectionOptions = (
  command: string,
  args: readonly string[],
  messages: Messages,
  more: OptionSpecs = {},
): ConnectionChoice => {
  const specs = { ...SHARED_OPTIONS, ...CONNECTION_OPTIONS, ...more }
  const { strings, flags, positionals, problems } = parseOptions(args, specs, messages)
  const choice = { options: strings, flags }
  const timeout = timeoutProblem(choice, messages)
  const all = [
    ...problems,
    ...(timeout === undefined ? [] : [timeout]),
    ...targetProblems(choice, messages),
    ...(positionals.length > 0 ? [messages.options.surplus(positionals.length)] : []),
  ]
  if (all.length === 0) return choice
  throw new CliError('usage', messages.options.refused(command, all.length), {
    problems: all,
    next: messages.options.next(command),
  })
}
