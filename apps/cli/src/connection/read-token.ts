import { readFile } from 'node:fs/promises'
import { CliError } from '../frame/cli-error.ts'
import type { Context } from '../frame/context.ts'
import { hasProfile, listProfiles, profileFile, readProfile } from '../profile/store.ts'
import { findTokens, type TokenSource } from './find-token.ts'
import type { ConnectionChoice } from './options.ts'

/** A file of this size holds something else than a token. */
const MAX_BYTES = 4096

const isToken = (text: string) => text !== '' && text.length <= MAX_BYTES && !/\s/.test(text)

const readTokenFile = async (file: string, { messages }: Context): Promise<string> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new CliError('token', messages.token.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
  const token = text.trim()
  if (!isToken(token)) throw new CliError('token', messages.token.noTokenInside(file))
  return token
}

const readStored = async (profile: string, { terminal, messages }: Context): Promise<string> => {
  const { env, stderr } = terminal
  if (!(await hasProfile(profile, env))) {
    const stored = (await listProfiles(env)).map(({ name }) => name)
    throw new CliError('token', messages.account.noProfile(profile, stored), {
      charged: 'no',
      next: messages.account.noProfileNext(profile),
    })
  }
  const file = profileFile(profile, env)
  try {
    const { text, mended } = await readProfile(profile, env)
    if (mended) stderr.write(`${messages.account.mended(file)}\n`)
    const token = text.trim()
    if (isToken(token)) return token
  } catch (error) {
    throw new CliError('token', messages.token.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
  throw new CliError('token', messages.token.noTokenInside(file), { next: messages.account.noProfileNext(profile) })
}

const readVariable = ({ terminal, messages }: Context): string => {
  const token = terminal.env['JUSTONEAPI_TOKEN']?.trim() ?? ''
  if (!isToken(token)) throw new CliError('token', messages.token.malformed, { charged: 'no' })
  return token
}

const readFrom = (source: TokenSource, context: Context): Promise<string> | string => {
  switch (source.kind) {
    case 'file':
      return readTokenFile(source.file, context)
    case 'variable':
      return readVariable(context)
    case 'profile':
      return readStored(source.profile, context)
    default:
      return source satisfies never
  }
}

/** The token that a call is sent with. From here on it is taken out of whatever is printed. */
export const readToken = async (choice: ConnectionChoice, context: Context): Promise<string> => {
  const [source] = await findTokens(choice, context)
  if (!source) throw new CliError('token', context.messages.token.missing, { charged: 'no' })
  const token = await readFrom(source, context)
  context.hide(token)
  return token
}
