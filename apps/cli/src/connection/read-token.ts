import { readFile } from 'node:fs/promises'
import { CliError } from '../frame/cli-error.ts'
import type { Context } from '../frame/context.ts'

/** A file of this size holds something else than a token. */
const MAX_BYTES = 4096

const readTokenFile = async (file: string, { messages }: Context): Promise<string> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new CliError('token', messages.token.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
  const token = text.trim()
  if (token === '' || token.length > MAX_BYTES || /\s/.test(token)) {
    throw new CliError('token', messages.token.noTokenInside(file))
  }
  return token
}

/** The token from `--token-file` or the environment. A file that was named goes first, because it was named. */
export const readToken = async (file: string | undefined, context: Context): Promise<string> => {
  if (file !== undefined) return readTokenFile(file, context)
  const token = context.terminal.env['JUSTONEAPI_TOKEN']?.trim()
  if (!token) throw new CliError('token', context.messages.token.missing, { charged: 'no' })
  if (/\s/.test(token)) throw new CliError('token', context.messages.token.malformed, { charged: 'no' })
  return token
}
