import { startMockServer } from '@justoneapi/mock/server'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { readMockOptions } from './options.ts'

const start = async (port: number, { messages }: Context) => {
  try {
    return await startMockServer({ port })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const words = messages.mock
    throw new CliError('local', code === 'EADDRINUSE' ? words.portInUse(port) : words.portRefused(port, code))
  }
}

/** `justone mock`: runs until it is interrupted. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const { port } = readMockOptions(args, messages)
  const server = await start(port, context)
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
