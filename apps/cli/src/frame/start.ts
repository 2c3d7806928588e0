import type { Output, Terminal } from './terminal.ts'
import { run } from './run.ts'

const outputOf = (stream: NodeJS.WriteStream): Output => {
  // A reader such as `head` may close the pipe early: that is its right, and no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY, columns: stream.columns }
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
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    readInput,
    // A dumb terminal cannot redraw a list.
    canAsk: process.stdin.isTTY && process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    askSecret: async (question) => (await import('./ask-secret.ts')).askSecret(question, process.stdin, process.stderr),
    onInterrupt,
  }
  process.exitCode = await run(args, terminal)
}
