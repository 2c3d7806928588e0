import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the tests' own origin does with one request. */
export interface Reply {
  readonly status?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | Uint8Array | undefined
  /** Announces the whole body, sends half of it and cuts the connection. */
  readonly cut?: boolean | undefined
  /** Sends the head and half of the body, then nothing more. */
  readonly stall?: boolean | undefined
  /** Never answers. */
  readonly hang?: boolean | undefined
}

export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

export interface TestOrigin {
  readonly url: string
  /** Every request so far, in order. */
  readonly asked: readonly Asked[]
  /** How many of them lost their connection before the answer ended. */
  readonly dropped: () => number
  readonly close: () => Promise<void>
}

const send = (response: ServerResponse, { status = 200, headers = {}, body = '', cut, stall, hang }: Reply): void => {
  if (hang === true) return
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...(cut === true && { 'content-length': String(bytes.length) }), ...headers })
  if (cut !== true && stall !== true) return void response.end(bytes)
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    if (cut === true) response.destroy()
  })
}

/** An HTTP origin on loopback that answers as the test says; `count` is the number of the request, from 1. */
export const startOrigin = async (answer: (asked: Asked, count: number) => Reply): Promise<TestOrigin> => {
  const asked: Asked[] = []
  let dropped = 0
  const server = createServer((request, response) => {
    const one = { path: request.url ?? '', headers: request.headers }
    asked.push(one)
    response.on('close', () => {
      if (!response.writableFinished) dropped++
    })
    send(response, answer(one, asked.length))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    dropped: () => dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
