import type { ClientOptions, FetchLike } from '@justoneapi/client'
import { CliError } from '../frame/cli-error.ts'
import type { Context } from '../frame/context.ts'
import { parseCount, parseDuration } from '../frame/values.ts'
import { HOSTS, toEnvironment } from '../operation/hosts.ts'
import { nodeTransport } from '../transport/node-transport.ts'
import { isOfThisMachine } from '../transport/proxy.ts'
import type { ConnectionChoice } from './options.ts'
import { readToken } from './read-token.ts'
import { listen, type ListeningTransport } from './server-words.ts'
import { tellEvents } from './tell-events.ts'

const HEADERS = { 'content-type': 'application/json' }

/** The client's transport on the embedded mock: no socket, no token, nothing paid. */
const mockTransport = async (): Promise<FetchLike> => {
  const { createMock } = await import('@justoneapi/mock')
  const mock = createMock()
  return async (url, { method, body }) => {
    const answer = await mock.answer({ method, url, body })
    const bytes = new TextEncoder().encode(answer.body)
    return { status: answer.status, headers: new Headers(HEADERS), arrayBuffer: () => Promise.resolve(bytes) }
  }
}

/** The way to the API, and what is told of it. */
export interface Connection {
  readonly options: ClientOptions
  readonly transport: ListeningTransport
  /** Whom the requests go to. */
  readonly host: string
  /** What was paid so far, and what may have been. */
  readonly charges: { charged: number; unknown: number }
}

const toMock = async (context: Context) => {
  context.terminal.stderr.write(`${context.messages.onMock}\n`)
  return { token: 'mock', baseUrl: 'http://127.0.0.1', transport: listen(await mockTransport(), '') }
}

/** The client would refuse it too, in the words of its own options, which a command line does not have. */
const refuseInsecure = ({ options, flags }: ConnectionChoice, { messages }: Context) => {
  const url = options['base-url'] === undefined ? undefined : new URL(options['base-url'])
  if (url?.protocol !== 'http:' || isOfThisMachine(url) || flags.has('allow-insecure')) return
  throw new CliError('usage', messages.account.insecure(url.host), { charged: 'no' })
}

const toApi = async (choice: ConnectionChoice, context: Context, given?: string) => {
  const { options, flags } = choice
  refuseInsecure(choice, context)
  const token = given ?? (await readToken(choice, context))
  return {
    token,
    environment: toEnvironment(options['env']),
    baseUrl: options['base-url'],
    ...(flags.has('allow-insecure') && { allowInsecure: true }),
    transport: listen(nodeTransport, token),
  }
}

/** Whom the requests go to. */
export const hostOf = ({ options, flags }: ConnectionChoice): string => {
  if (flags.has('mock')) return 'mock'
  const address = options['base-url'] ?? HOSTS[toEnvironment(options['env'])]
  return URL.canParse(address) ? new URL(address).host : address
}

/**
 * How the client is set up for a command line that was checked.
 * @param token instead of the one that the command line leads to
 */
export const connect = async (call: ConnectionChoice, context: Context, token?: string): Promise<Connection> => {
  const { options, flags } = call
  const { transport, ...target } = await (flags.has('mock') ? toMock(context) : toApi(call, context, token))
  const paid = { charged: 0, unknown: 0 }
  const timeout = options['timeout'] === undefined ? undefined : parseDuration(options['timeout'])
  const charges = options['max-charges'] === undefined ? undefined : parseCount(options['max-charges'])
  return {
    transport,
    host: hostOf(call),
    charges: paid,
    options: {
      ...target,
      ...(timeout !== undefined && { timeout }),
      ...(charges !== undefined && { budget: { charges } }),
      fetch: transport.fetch,
      language: context.language,
      largeIntegers: 'bigint',
      onCharge: ({ charged }) => {
        paid[charged === 'yes' ? 'charged' : 'unknown'] += 1
      },
      onEvent: tellEvents(context, flags.has('verbose')),
    },
  }
}
