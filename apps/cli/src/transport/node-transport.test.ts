import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Headers as LightHeaders } from './light-headers.ts'
import { nodeTransport } from './node-transport.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const init = (more: { method?: string; body?: string; signal?: AbortSignal } = {}) => ({
  method: 'GET',
  headers: new Headers({ 'x-one': '1' }),
  signal: new AbortController().signal,
  ...more,
})

const textOf = async (answer: Awaited<ReturnType<typeof nodeTransport>>) =>
  new TextDecoder().decode(await answer.arrayBuffer())

describe('the transport', () => {
  test('sends method, headers and body, and gives status, headers and body', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418, { 'x-two': '2' })
      request.pipe(response)
    })
    const answer = await nodeTransport(url, init({ method: 'POST', body: '达人' }))
    expect([answer.status, answer.headers.get('X-Two'), await textOf(answer)]).toEqual([418, '2', '达人'])
  })

  test('unpacks gzip', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'))
    })
    expect(await textOf(await nodeTransport(url, init()))).toBe('packed')
  })

  test('follows no redirect', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    expect((await nodeTransport(url, init())).status).toBe(302)
  })

  test.each([{}, { 'content-encoding': 'gzip' }])(
    'rejects the body of an answer that breaks off %j',
    async (headers) => {
      const url = await serve((_, response) => {
        response.writeHead(200, { 'content-length': '100', ...headers })
        response.write(gzipSync('half').subarray(0, 12), () => response.destroy())
      })
      const answer = await nodeTransport(url, init())
      await expect(answer.arrayBuffer()).rejects.toThrow()
    },
  )

  test.each([{}, { 'content-encoding': 'gzip' }])(
    'gives a whole envelope whose connection breaks behind it %j',
    async (headers) => {
      const text = '{"code":0,"data":1}'
      const body = 'content-encoding' in headers ? gzipSync(text) : text
      const url = await serve((_, response) => {
        response.writeHead(200, { 'content-length': String(Buffer.byteLength(body) + 9), ...headers })
        response.write(body, () => response.destroy())
      })
      expect(await textOf(await nodeTransport(url, init()))).toBe(text)
    },
  )

  test('rejects when the signal ends it, before the answer and in its middle', async () => {
    const url = await serve((_, response) => void response.writeHead(200).write('half'))
    const controller = new AbortController()
    const answer = await nodeTransport(url, init({ signal: controller.signal }))
    const body = answer.arrayBuffer()
    controller.abort()
    await expect(body).rejects.toThrow()
    await expect(nodeTransport(url, init({ signal: AbortSignal.abort() }))).rejects.toThrow()
  })

  test('rejects when the caller ends it without a signal', async () => {
    const url = await serve((_, response) => void response.writeHead(200).write('half'))
    let end: () => void = () => undefined
    const answer = await nodeTransport(url, { ...init(), onAbort: (listener) => (end = listener) })
    const body = answer.arrayBuffer()
    end()
    await expect(body).rejects.toThrow()
  })

  test('says that the connection was refused', async () => {
    const url = await serve(() => undefined)
    server.close()
    await once(server, 'close')
    await expect(nodeTransport(url, init())).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test('the light headers behave as the real ones do, where the client uses them', () => {
  const walk = (headers: Headers) => {
    headers.append('X-A', 'one')
    headers.append('x-a', ' two ')
    headers.set('B', '1')
    headers.delete('b')
    const seen: string[] = []
    headers.forEach((value, name) => seen.push(`${name}: ${value}`))
    return [seen, headers.get('X-a'), headers.get('none'), headers.has('x-A'), [...headers.entries()]]
  }
  const light = new LightHeaders({ start: '1' }) as unknown as Headers
  expect(walk(light).map(sortList)).toEqual(walk(new Headers({ start: '1' })).map(sortList))
  expect([...new LightHeaders(light)]).toEqual([...light.entries()])
})

/** The real ones come sorted, ours in the order they were set. */
const sortList = (value: unknown) => (Array.isArray(value) ? value.map(String).sort() : value)
