import { loadMessages } from '../messages/load.ts'
import { CliError } from './cli-error.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { findLanguage } from './language.ts'
import { renderFailure } from './render-failure.ts'
import { run } from './run.ts'
import type { Output, Terminal } from './terminal.ts'

/** A disk that is full, say: the command may have worked, and paid, but its result is lost. */
const tellLost = async ({ code, message }: NodeJS.ErrnoException, args: readonly string[]): Promise<never> => {
  const messages = await loadMessages(findLanguage(args, process.env))
  const failure = new CliError('local', messages.outputLost(code ?? message), { next: messages.outputLostNext })
  process.stderr.write(renderFailure(failure, messages))
  process.exit(EXIT_CODES[failure.category])
}

const outputOf = (stream: NodeJS.WriteStream, args: readonly string[]): Output => {
  let told: Promise<never> | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // What is told beside a result may find no reader or no room. An end here would lose the answers that are on their way.
    if (stream === process.stderr) return
    // A reader such as `head` may close the pipe early: that is its right, and no error of ours.
    if (error.code === 'EPIPE') process.exit(0)
    told ??= tellLost(error, args)
  })
  let last = Promise.resolve()
  const write = (text: string) => {
    last = new Promise((resolve) => {
      stream.write(text, (error) => {
        if (!error) resolve()
      })
    })
  }
  return { write, settled: () => last, isTTY: stream.isTTY, columns: stream.columns }
}

const onInterrupt = (listener: () => void) => {
  process.on('SIGINT', listener).on('SIGTERM', listener)
  return () => {
    process.off('SIGINT', listener).off('SIGTERM', listener)
  }
}

const readInput = async () => {
  const parts: Buffer[] = []
  for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Runs a command line in this process. The exit code is set, not taken at once, so that what was written gets out. */
export const start = async (args: readonly string[]): Promise<void> => {
  const terminal: Terminal = {
    stdout: outputOf(process.stdout, args),
    stderr: outputOf(process.stderr, args),
    env: process.env,
    readInput,
    // A dumb terminal cannot redraw a list.
    canAsk: process.stdin.isTTY && process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    askSecret: async (question) => (await import('./ask-secret.ts')).askSecret(question, process.stdin, process.stderr),
    onInterrupt,
  }
  process.exitCode = await run(args, terminal)
}
