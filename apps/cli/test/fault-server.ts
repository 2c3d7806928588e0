import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const HTTP_OF: Readonly<Record<number, number>> = { 100: 401, 302: 429, 303: 429, 400: 400, 404: 404, 600: 403, 601: 403, 602: 403 } // prettier-ignore

const send = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

const envelope = (code: number | string, data: string) =>
  `{"code":${JSON.stringify(code)},"message":${code === 400 ? '"kolId is odd"' : 'null'},"data":${data},"recordTime":null,"requestId":"req-7"}`

/** Behaves as the name in front of the dash of the token says, so that one server serves every case. */
const behave = (kind: string, page: string, response: ServerResponse): void => {
  const code = /^code(\d+)$/.exec(kind)?.[1]
  if (code) {
    send(response, HTTP_OF[Number(code)] ?? 200, envelope(Number(code), 'null'))
    return
  }
  switch (kind) {
    case 'pages':
      if (page === '1') send(response, 200, envelope(0, '{"comments":[{"cid":"1"},{"cid":"2"}],"has_more":1}'))
      else send(response, 403, envelope(601, 'null'))
      return
    case 'reset':
      response.destroy()
      return
    case 'hang':
      return
    case 'html':
      send(response, 502, '<html></html>', { 'content-type': 'text/html' })
      return
    case 'half':
      send(response, 200, '{"code":0,"data":{"a":')
      return
    case 'string':
      send(response, 200, envelope('0', '{"paid":902630132441288704}'))
      return
    case 'redirect':
      send(response, 302, '', { location: 'http://127.0.0.1:1/elsewhere' })
      return
    case 'upstream':
      send(response, 200, envelope(0, '{"base_resp":{"status_code":10005,"status_message":"login lost"}}'))
      return
    case 'large':
      send(response, 200, envelope(0, '{"id":902630132441288704,"-9223372036854775808":[-9223372036854775808]}'))
      return
    default:
      send(response, 200, envelope(0, '{"a":1}'))
  }
}

export interface FaultServer {
  readonly url: string
  readonly received: string[]
  close(): Promise<void>
}

export const startFaultServer = async (): Promise<FaultServer> => {
  const received: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server')
    received.push(`${String(request.method)} ${pathname}`)
    behave(searchParams.get('token')?.split('-')[0] ?? '', searchParams.get('page') ?? '1', response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
