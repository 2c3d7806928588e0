import { type IncomingMessage, request as httpRequest } from 'node:http'
import type { Readable } from 'node:stream'
import type { HeadersLike, ResponseLike, TransportInit } from '@justoneapi/client'

type Request = typeof httpRequest

// TLS takes a while to load, and the mock server does without it.
const requestFor = async (protocol: string): Promise<Request> =>
  protocol === 'https:' ? (await import('node:https')).request : httpRequest

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
  // A connection that breaks ends the message, which a pipe does not pass on.
  message.once('error', (error) => stream.destroy(error))
  return stream
}

const readText = async (message: IncomingMessage): Promise<string> => {
  const stream = message.headers['content-encoding'] === 'gzip' ? await unzip(message) : message
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    stream
      .on('data', (part: Buffer) => parts.push(part))
      .once('error', reject)
      .once('end', () => {
        resolve((parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts)).toString('utf8'))
      })
  })
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
  const request = await requestFor(target.protocol)
  const fields: Record<string, string> = { 'accept-encoding': 'gzip', accept: 'application/json' }
  headers.forEach((value, name) => {
    fields[name] = value
  })
  return new Promise<ResponseLike>((resolve, reject) => {
    // Asking the client for its signal makes one, which costs more than the rest of this.
    const { signal } = init.onAbort ? {} : init
    const outgoing = request(target, { method, headers: fields, ...(signal && { signal }) }, (message) => {
      resolve({ status: message.statusCode ?? 0, headers: toHeaders(message), text: () => readText(message) })
    })
    outgoing.once('error', reject)
    init.onAbort?.(() => {
      outgoing.destroy(new Error('ended by the caller'))
    })
    outgoing.end(body)
  })
}
