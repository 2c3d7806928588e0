import { loadMessages } from '../messages/load.ts'
import type { Messages } from '../messages/messages.ts'
import { nearest } from '../text/nearest.ts'
import { VERSION } from '../version.ts'
import { CliError } from './cli-error.ts'
import { commands, isCommand } from './commands.ts'
import type { Context } from './context.ts'
import { type Category, EXIT_CODES } from './exit-codes.ts'
import { findLanguage } from './language.ts'
import { renderFailure } from './render-failure.ts'
import type { Terminal } from './terminal.ts'

const VALUED = new Set(['--lang', '--output', '-o'])

/** Where the command's name stands: shared options may come before it. */
const findCommand = (args: readonly string[]): number => {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('-')) return at
    if (VALUED.has(arg)) at += 1
  }
  return -1
}

const unknownCommand = (name: string, { commands: words }: Messages) =>
  new CliError('usage', words.unknown(name, nearest(name, Object.keys(commands), 1)[0]), { next: words.list })

const dispatch = async (args: readonly string[], context: Context): Promise<Category> => {
  const at = findCommand(args)
  const name = args[at]
  const rest = args.filter((_, index) => index !== at)
  if (name === undefined) {
    if (rest.some((arg) => arg === '--version' || arg === '-V')) {
      context.terminal.stdout.write(`${VERSION}\n`)
      return 'success'
    }
    return (await commands.help()).run(rest, context)
  }
  if (!isCommand(name)) throw unknownCommand(name, context.messages)
  if (name !== 'help' && name !== '__complete' && rest.some((arg) => arg === '--help' || arg === '-h')) {
    // `call` with an operation explains the operation; every other command has a page.
    const help = await commands.help()
    return help.run([name, ...rest.filter((arg) => arg !== '--help' && arg !== '-h')], context)
  }
  const command = await commands[name]()
  return command.run(rest, context)
}

const toCliError = (error: unknown, { unexpected }: Messages): CliError => {
  if (error instanceof CliError) return error
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new CliError('unexpected', unexpected, { problems: [text] })
}

/** Nothing is printed that holds the token; should a stranger's text hold it, this takes it out. */
const guard = (terminal: Terminal): Terminal => {
  const token = terminal.env['JUSTONEAPI_TOKEN']
  if (!token || token.length < 8) return terminal
  const { stderr } = terminal
  const write = (text: string) => {
    stderr.write(text.replaceAll(token, '[token]').replaceAll(encodeURIComponent(token), '[token]'))
  }
  return { ...terminal, stderr: { isTTY: stderr.isTTY, columns: stderr.columns, write } }
}

/** Runs a command line and gives the exit code. */
export const run = async (args: readonly string[], given: Terminal): Promise<number> => {
  const terminal = guard(given)
  const language = findLanguage(args, terminal.env)
  const messages = await loadMessages(language)
  try {
    return EXIT_CODES[await dispatch(args, { terminal, language, messages })]
  } catch (error) {
    const failure = toCliError(error, messages)
    terminal.stderr.write(renderFailure(failure, messages))
    return EXIT_CODES[failure.category]
  }
}
