import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMock, type Mock } from '../answer/create-mock.ts'
import type { MockOptions } from '../answer/options.ts'

/** What can be set for a mock server. */
export interface MockServerOptions extends MockOptions {
  /**
   * The port on loopback; 0 takes a free one.
   * @defaultValue 0
   */
  port?: number | undefined
}

/** A mock that answers over HTTP. */
export interface MockServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly log: Mock['log']
  /** Cuts open connections and ends when the port is free again. */
  close(): Promise<void>
}

/** No operation takes anything near this much; it keeps a mistaken upload out of the memory. */
const MAX_BODY_BYTES = 1 << 20

const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > MAX_BODY_BYTES) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const respond = async (mock: Mock, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await readBody(request)
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end()
    return
  }
  const answer = await mock.answer({ method: request.method ?? 'GET', url: request.url ?? '/', body })
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) })
  response.end(answer.body)
}

/**
 * Starts a mock on this machine only; nobody else can reach it.
 * @throws the error of `node:net` if the port is in use (`EADDRINUSE`) or not allowed
 */
export const startMockServer = async (options: MockServerOptions = {}): Promise<MockServer> => {
  const mock = createMock(options)
  const server = createServer((request, response) => {
    respond(mock, request, response).catch(() => response.destroy())
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: mock.log,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
