import { type Client, createClient, isJustOneError, type UpstreamStatus } from '@justoneapi/client'
import type { Context } from '../frame/context.ts'
import { toJson } from '../output/json.ts'
import type { Connection } from './connect.ts'
import { toCliError } from './to-cli-error.ts'

/** A status of the platform behind the API that is not good: the answer was paid all the same. */
export const warnUpstream = (upstream: UpstreamStatus | undefined, { terminal, messages }: Context): void => {
  if (upstream) terminal.stderr.write(`${messages.upstream(upstream.statusCode, upstream.message)}\n`)
}

/** Runs calls of a client: Ctrl-C ends them, and what they throw becomes a failure of the command. */
export const withClient = async <T>(
  connection: Connection,
  operation: string,
  context: Context,
  use: (client: Client, signal: AbortSignal) => Promise<T>,
): Promise<T | null> => {
  const { stderr, stdout } = context.terminal
  const { transport } = connection
  const controller = new AbortController()
  const release = context.terminal.onInterrupt(() => {
    controller.abort()
  })
  try {
    return await use(createClient(connection.options), controller.signal)
  } catch (error) {
    if (!isJustOneError(error)) throw error
    if (error.name === 'NoContentError') {
      stderr.write(`${context.messages.noContent(error.requestId)}\n`)
      return null
    }
    // What came may have been paid for, so it is handed out although it is no success.
    if (error.name === 'ProtocolError') stdout.write(`${transport.redact(toJson(error.answer))}\n`)
    throw toCliError(error, { operation, said: transport.said(), host: connection.host }, context)
  } finally {
    release()
  }
}
