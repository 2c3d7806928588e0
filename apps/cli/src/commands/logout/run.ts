import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { DEFAULT_PROFILE, isProfileName, listProfiles, removeProfile } from '../../profile/store.ts'
import { LOGOUT_OPTIONS } from './options.ts'

const readOptions = (args: readonly string[], { messages }: Context) => {
  const { strings, flags, positionals, problems } = parseOptions(args, LOGOUT_OPTIONS, messages)
  const { profile } = strings
  const all = [
    ...problems,
    ...(profile === undefined || isProfileName(profile) ? [] : [messages.account.wrongName(profile)]),
    ...(profile !== undefined && flags.has('all') ? [messages.options.notTogether('all', 'profile')] : []),
    ...(positionals.length > 0 ? [messages.options.surplus(positionals.length)] : []),
  ]
  if (all.length === 0) return { profile, all: flags.has('all') }
  throw new CliError('usage', messages.options.refused('logout', all.length), {
    problems: all,
    next: messages.options.next('logout'),
  })
}

/** `justone logout`: takes a stored token off this machine. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const { env, stderr } = terminal
  const { profile, all } = readOptions(args, context)
  const usual = profile ?? (env['JUSTONEAPI_PROFILE'] || DEFAULT_PROFILE)
  const names = all ? (await listProfiles(env)).map(({ name }) => name) : [usual]
  if (names.length === 0) stderr.write(`${messages.account.noProfiles}\n`)
  for (const name of names) {
    const removed = await removeProfile(name, env)
    stderr.write(`${removed ? messages.account.removed(name) : messages.account.nothingStored(name)}\n`)
  }
  if (env['JUSTONEAPI_TOKEN']?.trim()) stderr.write(`${messages.account.variableStays}\n`)
  return 'success'
}
