import {
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
} from 'node:http'
import type { HeadersLike, ResponseLike, TransportInit } from '@justoneapi/client'
import { authorization, findProxy, hasProxy } from './proxy.ts'

type Request = typeof httpRequest

// TLS takes a while to load, and the mock server does without it.
const requestFor = async (protocol: string): Promise<Request> =>
  protocol === 'https:' ? (await import('node:https')).request : httpRequest

const agents = new Map<string, Agent>()

const tunnel = async (proxy: URL): Promise<Agent> => {
  const { TunnelAgent } = await import('./tunnel-agent.ts')
  const agent = agents.get(proxy.href) ?? new TunnelAgent(proxy)
  agents.set(proxy.href, agent)
  return agent
}

/** Where to connect, and what to say there: the host itself, or the proxy that the environment names for it. */
const wayTo = async (target: URL): Promise<readonly [URL, RequestOptions]> => {
  const proxy = hasProxy(process.env) ? await findProxy(target) : undefined
  if (!proxy) return [target, {}]
  if (target.protocol === 'https:') return [target, { agent: await tunnel(proxy) }]
  return [proxy, { path: target.href, headers: { host: target.host, ...authorization(proxy) } }]
}

const toHeaders = ({ headers }: IncomingMessage): HeadersLike => {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  const byName = new Map(entries)
  return {
    get: (name) => byName.get(name.toLowerCase()) ?? null,
    forEach: (callback) => {
      for (const [name, value] of byName) callback(value, name)
    },
  }
}

const readText = async (message: IncomingMessage): Promise<string> => {
  const isZipped = message.headers['content-encoding'] === 'gzip'
  const stream = isZipped ? message.pipe((await import('node:zlib')).createGunzip()) : message
  // A connection that breaks ends the message, which a pipe does not pass on.
  if (stream !== message) message.once('error', (error) => stream.destroy(error))
  const parts: Buffer[] = []
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Until the handshake is done nothing of the request has left; a socket that was kept from before is past it. */
const watchHandshake = (outgoing: ClientRequest) => {
  let isSafe = false
  outgoing.once('socket', (socket) => {
    const isShaking = (socket as { secureConnecting?: boolean }).secureConnecting === true
    isSafe = isShaking
    if (isShaking) socket.once('secureConnect', () => (isSafe = false))
  })
  return (error: Error): Error => (isSafe ? Object.assign(error, { syscall: 'connect' }) : error)
}

/**
 * The client's transport on `node:http`. The global `fetch` of Node takes longer to load than everything else of a call
 * together. Redirects are not followed by nature; errors are those of the socket, so that "never left" can be told.
 */
export const nodeTransport = async (
  url: string,
  { method, headers, body, signal }: Pick<TransportInit, 'method' | 'headers' | 'body' | 'signal'>,
): Promise<ResponseLike> => {
  const target = new URL(url)
  const [address, options] = await wayTo(target)
  const request = await requestFor(address.protocol)
  const fields: Record<string, string> = {
    ...(options.headers as Record<string, string> | undefined),
    'accept-encoding': 'gzip',
    accept: 'application/json',
  }
  headers.forEach((value, name) => {
    fields[name] = value
  })
  return new Promise<ResponseLike>((resolve, reject) => {
    const outgoing = request(address, { ...options, method, headers: fields, signal }, (message) => {
      resolve({ status: message.statusCode ?? 0, headers: toHeaders(message), text: () => readText(message) })
    })
    const markNeverLeft = watchHandshake(outgoing)
    outgoing.once('error', (error) => {
      reject(markNeverLeft(error))
    })
    outgoing.end(body)
  })
}
