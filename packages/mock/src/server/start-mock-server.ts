import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MockAnswer } from '../answer/call.ts'
import { createMock, type Mock, type MockRecords } from '../answer/create-mock.ts'
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
export interface MockServer extends MockRecords {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
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

const send = ({ status, headers, body, fault }: MockAnswer, response: ServerResponse): void => {
  if (fault === 'hang') return
  if (fault === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const length = Buffer.byteLength(body)
  response.writeHead(status, { ...headers, 'content-length': length })
  if (fault === 'half-body') {
    response.write(Buffer.from(body).subarray(0, Math.ceil(length / 2)), () => response.destroy())
    return
  }
  response.end(body)
}

const respond = async (mock: Mock, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/' } = request
  // Waiting for a body that a GET does not have costs a good part of its time.
  const body = method === 'GET' ? '' : await readBody(request)
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end()
    return
  }
  send(await mock.answer({ method, url, body }), response)
}

/**
 * Starts a mock on this machine only; nobody else can reach it.
 * @throws TypeError when the scenario or a recording is wrong; it names field, value and what is allowed
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
  const { log, charges, reset } = mock
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log,
    charges,
    reset,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
