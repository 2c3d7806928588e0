import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

/** A request as the server got it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly query: Record<string, string>
  readonly form: Record<string, string>
  readonly headers: IncomingMessage['headers']
}

export interface Exchange extends Received {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** From 1, over all requests of this server. */
  readonly number: number
}

export type Behaviour = (exchange: Exchange) => void

export interface FaultServer {
  readonly baseUrl: string
  readonly received: Received[]
  behave: Behaviour
  close(): Promise<void>
}

const HTTP_OF: Record<number, number> = {
  100: 401, 301: 500, 302: 429, 303: 429, 400: 400, 404: 404, 500: 500, 503: 503, 600: 403, 601: 403, 602: 403,
} // prettier-ignore

export const json =
  (body: string, status = 200, headers: Record<string, string> = {}): Behaviour =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }

/** An envelope; the status is the documented one unless told. */
export const envelope = (
  code: number,
  data: unknown = null,
  more: { status?: number; headers?: Record<string, string> } = {},
) =>
  json(
    JSON.stringify({ code, message: null, data, recordTime: null, requestId: 'req-1' }),
    more.status ?? HTTP_OF[code] ?? 200,
    more.headers,
  )

export const reset: Behaviour = ({ request }) => {
  request.socket.destroy()
}
export const hang: Behaviour = () => undefined
export const page =
  (status: number): Behaviour =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': 'text/html' })
    response.end('<html><body>Bad gateway</body></html>')
  }
/** Announces more than it sends, then cuts the connection. */
export const cutBody: Behaviour = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
  response.write('{"code":0,"data":{"a":', () => response.destroy())
}
/** Sends an envelope, and cuts the connection where more was announced. */
export const cutBehind =
  (code: number, data: unknown = null): Behaviour =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
    response.write(JSON.stringify({ code, data }), () => response.destroy())
  }
/** Sends the head and half a body, then nothing more. */
export const stallBody: Behaviour = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
  response.write('{"code":0,"data":{"a":')
}

/** Behaves in turn; the last behaviour stays. */
export const inTurn = (...behaviours: Behaviour[]): Behaviour => {
  let at = 0
  return (exchange) => {
    behaviours[Math.min(at++, behaviours.length - 1)]?.(exchange)
  }
}

const readForm = async (request: IncomingMessage) => {
  let body = ''
  for await (const part of request) body += String(part)
  return Object.fromEntries(new URLSearchParams(body))
}

const answer = async (state: FaultServer, request: IncomingMessage, response: ServerResponse) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
  const received: Received = {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    form: await readForm(request),
    headers: request.headers,
  }
  state.received.push(received)
  state.behave({ ...received, request, response, number: state.received.length })
}

const open = new Set<FaultServer>()

/** A server on loopback that answers as it is told, until the test ends. */
export const startServer = async (behave: Behaviour): Promise<FaultServer> => {
  const server: Server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const state: FaultServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    behave,
    close: async () => {
      open.delete(state)
      server.closeAllConnections()
      if (server.listening) {
        server.close()
        await once(server, 'close')
      }
    },
  }
  open.add(state)
  return state
}

afterEach(async () => {
  await Promise.all([...open].map((server) => server.close()))
})
