import { nearest } from '@justoneapi/guide/nearest'
import { loadMessages } from '../messages/load.ts'
import type { Messages } from '../messages/messages.ts'
import { VERSION } from '../version.ts'
import { CliError } from './cli-error.ts'
import { commands, isCommand } from './commands.ts'
import type { Context } from './context.ts'
import { type Category, EXIT_CODES } from './exit-codes.ts'
import { findCommand } from './find-command.ts'
import { findLanguage } from './language.ts'
import { parseOptions } from './parse-options.ts'
import { renderFailure } from './render-failure.ts'
import { SHARED_OPTIONS } from './shared-options.ts'
import type { Terminal } from './terminal.ts'

const unknownCommand = (name: string, { commands: words }: Messages) =>
  new CliError('usage', words.unknown(name, nearest(name, Object.keys(commands), 1)[0]), { next: words.list })

/** No command: the version, the overview, or on a terminal the picker. */
const runBare = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const { flags, problems } = parseOptions(args, SHARED_OPTIONS, messages)
  if (problems.length > 0) {
    throw new CliError('usage', messages.options.refused('justone', problems.length), { problems })
  }
  if (flags.has('version')) {
    terminal.stdout.write(`${VERSION}\n`)
    return 'success'
  }
  const isAsked = !flags.has('help') && terminal.canAsk && terminal.stdout.isTTY
  return isAsked ? (await import('../commands/pick/run.ts')).run(context) : (await commands.help()).run(args, context)
}

const dispatch = async (args: readonly string[], context: Context): Promise<Category> => {
  const at = findCommand(args)
  const name = args[at]
  const rest = args.filter((_, index) => index !== at)
  if (name === undefined) {
    return runBare(rest, context)
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

/** Shorter ones are ordinary words, and no tokens. */
const SHORTEST_SECRET = 8

/** Nothing is printed that holds the token; should a stranger's text hold it, this takes it out. */
const guard = (terminal: Terminal): Pick<Context, 'terminal' | 'hide'> => {
  const secrets = new Set<string>()
  const hide = (secret: string | undefined) => {
    if (secret && secret.length >= SHORTEST_SECRET) secrets.add(secret).add(encodeURIComponent(secret))
  }
  hide(terminal.env['JUSTONEAPI_TOKEN'])
  const { stderr } = terminal
  const write = (text: string) => {
    stderr.write([...secrets].reduce((clean, secret) => clean.replaceAll(secret, '[token]'), text))
  }
  return { terminal: { ...terminal, stderr: { isTTY: stderr.isTTY, columns: stderr.columns, write } }, hide }
}

/** Runs a command line and gives the exit code. */
export const run = async (args: readonly string[], given: Terminal): Promise<number> => {
  const guarded = guard(given)
  const language = findLanguage(args, given.env)
  const messages = await loadMessages(language)
  try {
    return EXIT_CODES[await dispatch(args, { ...guarded, language, messages })]
  } catch (error) {
    const failure = toCliError(error, messages)
    guarded.terminal.stderr.write(renderFailure(failure, messages))
    return EXIT_CODES[failure.category]
  }
}
