import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type MockServer, startMockServer } from '../src/server.ts'

let server: MockServer
afterEach(() => server.close())

const SEED = '/api/douyin-xingtu/get-kol-spread-info/v1?kolId=1&token=t'

describe('the mock server', () => {
  test('answers over HTTP on loopback', async () => {
    server = await startMockServer()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    expect(await (await fetch(`${server.url}/ping`)).text()).toBe('pong')
    expect(await (await fetch(`${server.url}${SEED}`)).json()).toMatchObject({ code: 0, data: { play_mid: '3642403' } })
    expect(server.log()).toHaveLength(1)
  })

  test('reads a form', async () => {
    server = await startMockServer()
    const response = await fetch(`${server.url}/api/weixin/search-article/v1`, {
      method: 'POST',
      body: new URLSearchParams({ keyword: 'a', token: 't' }),
    })
    expect(server.log()[0]).toMatchObject({ form: { keyword: 'a' }, token: 'form' })
    expect(((await response.json()) as { code: number }).code).not.toBe(100)
  })

  test('refuses a body that no operation could have', async () => {
    server = await startMockServer()
    const response = await fetch(`${server.url}/api/weixin/search-article/v1`, {
      method: 'POST',
      body: 'x'.repeat(2 << 20),
    }).catch((error: unknown) => error)
    expect(response instanceof Response ? response.status : 413).toBe(413)
  })

  test('says so when the port is in use', async () => {
    server = await startMockServer()
    await expect(startMockServer({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('closes although a connection is open', async () => {
    server = await startMockServer()
    const socket = connect(server.port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.on('error', () => undefined)
    await server.close()
    server = await startMockServer()
  })
})
