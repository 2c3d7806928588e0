import { connect } from '../../connection/connect.ts'
import { findTokens, nameOf } from '../../connection/find-token.ts'
import { type ConnectionChoice, readConnectionOptions } from '../../connection/options.ts'
import { withClient } from '../../connection/with-client.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { DEFAULT_PROFILE, profileFile, writeProfile } from '../../profile/store.ts'
import { BALANCE_PATH, balanceText } from '../balance/balance.ts'
import { LOGIN_OPTIONS } from './options.ts'

const askToken = async ({ flags }: ConnectionChoice, { terminal, messages }: Context): Promise<string> => {
  if (flags.has('token-stdin')) return terminal.readInput()
  if (!terminal.canAsk) {
    throw new CliError('usage', messages.account.cannotAsk, { next: messages.account.cannotAskNext })
  }
  const answer = await terminal.askSecret(messages.account.question)
  if (answer === undefined) throw new CliError('interrupted', messages.account.noToken, { charged: 'no', next: '' })
  return answer
}

const store = async (profile: string, token: string, { terminal, messages }: Context): Promise<string> => {
  const file = profileFile(profile, terminal.env)
  try {
    await writeProfile(profile, token, terminal.env)
    return file
  } catch (error) {
    throw new CliError('local', messages.account.unwritable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

/** `justone login`: a token is asked for, checked with a call that is believed to be free, and stored. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages, hide } = context
  const choice = readConnectionOptions('login', args, messages, LOGIN_OPTIONS)
  const profile = choice.options['profile'] ?? (terminal.env['JUSTONEAPI_PROFILE'] || DEFAULT_PROFILE)
  const token = (await askToken(choice, context)).trim()
  if (token === '' || token.length > 4096 || /\s/.test(token)) throw new CliError('token', messages.account.notOneToken)
  hide(token)
  const connection = await connect(choice, context, token)
  const balance = await withClient(connection, BALANCE_PATH, context, (client, signal) =>
    client.call(BALANCE_PATH, {}, { signal }),
  )
  const file = await store(profile, token, context)
  terminal.stderr.write(`${messages.account.stored(profile, file)}\n`)
  terminal.stdout.write(balanceText(balance) ?? '')
  const [winner] = await findTokens({ ...choice, options: {} }, context)
  if (winner && winner.kind !== 'profile')
    terminal.stderr.write(`${messages.account.overridden(profile, nameOf(winner))}\n`)
  return 'success'
}
