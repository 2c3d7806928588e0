import {
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
} from 'node:http'
import type { Readable } from 'node:stream'
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

const textOf = (field: string | string[] | undefined): string | undefined =>
  Array.isArray(field) ? field.join(', ') : field

const toHeaders = ({ headers }: IncomingMessage): HeadersLike => ({
  get: (name) => textOf(headers[name.toLowerCase()]) ?? null,
  forEach: (callback) => {
    for (const [name, field] of Object.entries(headers)) {
      if (field !== undefined) callback(textOf(field) ?? '', name)
    }
  },
})

const unzip = async (message: IncomingMessage): Promise<Readable> => {
  const stream = message.pipe((await import('node:zlib')).createGunzip())
  // A pipe does not pass on that a connection broke. What came may be whole; else unpacking says that it is not.
  message.once('error', () => stream.end())
  return stream
}

const CLOSING_BRACE = 0x7d

const readBody = async (message: IncomingMessage): Promise<Uint8Array> => {
  const stream = message.headers['content-encoding'] === 'gzip' ? await unzip(message) : message
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const whole = () => (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts))
    stream
      .on('data', (part: Buffer) => parts.push(part))
      .once('error', (error) => {
        // An envelope may have come whole before the connection broke; the client tells whether it did.
        if (parts.at(-1)?.at(-1) === CLOSING_BRACE) resolve(whole())
        else reject(error)
      })
      .once('end', () => {
        resolve(whole())
      })
  })
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
  init: Pick<TransportInit, 'method' | 'headers' | 'body'> & Partial<Pick<TransportInit, 'signal' | 'onAbort'>>,
): Promise<ResponseLike> => {
  const { method, headers, body } = init
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
    // Asking the client for its signal makes one, which costs more than the rest of this.
    const { signal } = init.onAbort ? {} : init
    const outgoing = request(address, { ...options, method, headers: fields, ...(signal && { signal }) }, (message) => {
      resolve({ status: message.statusCode ?? 0, headers: toHeaders(message), arrayBuffer: () => readBody(message) })
    })
    const markNeverLeft = watchHandshake(outgoing)
    outgoing.once('error', (error) => {
      reject(markNeverLeft(error))
    })
    init.onAbort?.(() => {
      outgoing.destroy(new Error('ended by the caller'))
    })
    outgoing.end(body)
  })
}
