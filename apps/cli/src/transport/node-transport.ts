import { type IncomingMessage, request as httpRequest } from 'node:http'
import type { HeadersLike, ResponseLike, TransportInit } from '@justoneapi/client'

type Request = typeof httpRequest

// TLS takes a while to load, and the mock server does without it.
const requestFor = async (protocol: string): Promise<Request> =>
  protocol === 'https:' ? (await import('node:https')).request : httpRequest

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

/**
 * The client's transport on `node:http`. The global `fetch` of Node takes longer to load than everything else of a call
 * together. Redirects are not followed by nature; errors are those of the socket, so that "never left" can be told.
 */
export const nodeTransport = async (
  url: string,
  { method, headers, body, signal }: Pick<TransportInit, 'method' | 'headers' | 'body' | 'signal'>,
): Promise<ResponseLike> => {
  const target = new URL(url)
  const request = await requestFor(target.protocol)
  const fields: Record<string, string> = { 'accept-encoding': 'gzip', accept: 'application/json' }
  headers.forEach((value, name) => {
    fields[name] = value
  })
  return new Promise<ResponseLike>((resolve, reject) => {
    const outgoing = request(target, { method, headers: fields, signal }, (message) => {
      resolve({ status: message.statusCode ?? 0, headers: toHeaders(message), text: () => readText(message) })
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
