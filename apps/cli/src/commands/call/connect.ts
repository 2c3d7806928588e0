import type { ClientEvent, ClientOptions, FetchLike } from '@justoneapi/client'
import type { Context } from '../../frame/context.ts'
import { CliError } from '../../frame/cli-error.ts'
import { nodeTransport } from '../../transport/node-transport.ts'
import { parseDuration } from './options.ts'
import type { ParsedCall } from './parse-call.ts'
import { readToken } from './read-token.ts'

const HEADERS = { 'content-type': 'application/json' }

/** The client's transport on the embedded mock: no socket, no token, nothing paid. */
const mockFetch = async (): Promise<FetchLike> => {
  const { createMock } = await import('@justoneapi/mock')
  const mock = createMock()
  return async (url, { method, body }) => {
    const answer = await mock.answer({ method, url, body })
    return { status: answer.status, headers: new Headers(HEADERS), text: () => Promise.resolve(answer.body) }
  }
}

/** No silent waits: each one is told. */
const tellWait =
  ({ terminal, messages }: Context) =>
  (event: ClientEvent) => {
    if (event.type !== 'retry') return
    terminal.stderr.write(`${messages.retrying(event.attempt, event.code, Math.ceil(event.waitMs / 100) / 10)}\n`)
  }

const readTimeout = (text: string | undefined, { messages }: Context): number | undefined => {
  if (text === undefined) return undefined
  const timeout = parseDuration(text)
  if (timeout === undefined) throw new CliError('usage', messages.options.duration('timeout', text))
  return timeout
}

/** The way to the API: a socket, or the mock. */
export const openTransport = ({ flags }: ParsedCall): Promise<FetchLike> =>
  flags.has('mock') ? mockFetch() : Promise.resolve(nodeTransport)

/** How the client is set up for a command line. */
export const connect = async (
  { options, flags }: ParsedCall,
  fetch: FetchLike,
  context: Context,
): Promise<ClientOptions> => {
  const isMock = flags.has('mock')
  const timeout = readTimeout(options['timeout'], context)
  if (isMock) context.terminal.stderr.write(`${context.messages.onMock}\n`)
  return {
    ...(isMock
      ? { token: 'mock', baseUrl: 'http://127.0.0.1' }
      : {
          token: await readToken(options['token-file'], context),
          environment: options['env'] as ClientOptions['environment'],
          baseUrl: options['base-url'],
          ...(flags.has('allow-insecure') && { allowInsecure: true }),
        }),
    ...(timeout !== undefined && { timeout }),
    fetch,
    language: context.language,
    largeIntegers: 'bigint',
    onEvent: tellWait(context),
  }
}
