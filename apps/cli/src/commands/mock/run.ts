import { startMockServer } from '@justoneapi/mock/server'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { type MockCommand, readMockOptions } from './options.ts'

const start = async (command: MockCommand, context: Context) => {
  const { port, latency, pages, countBy, scenario, recordings } = command
  // Neither YAML nor the reading of files is loaded for a plain mock.
  const files = (scenario ?? recordings) ? await (await import('./read-files.ts')).readFiles(command, context) : {}
  try {
    return await startMockServer({ port, latency, pages, countBy, ...files })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const words = context.messages.mock
    throw new CliError('local', code === 'EADDRINUSE' ? words.portInUse(port) : words.portRefused(port, code))
  }
}

/** `justone mock`: runs until it is interrupted. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const server = await start(readMockOptions(args, messages), context)
  terminal.stdout.write(`${messages.mock.listening(server.url)}\n`)
  terminal.stderr.write(`${messages.mock.stop}\n`)
  await new Promise<void>((resolve) => {
    const release = terminal.onInterrupt(() => {
      release()
      resolve()
    })
  })
  await server.close()
  return 'success'
}
