import { describe, expect, it } from 'vitest'
import { createClient, type Middleware } from '../src/index.ts'
import { type Behaviour, envelope, inTurn, startServer } from './fault-server.ts'

const clientOf = async (behave: Behaviour, ...middleware: Middleware[]) => {
  const server = await startServer(behave)
  const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, retry: { minDelay: 1 } })
  api.use(...middleware)
  return { server, api, call: () => api.call('douyin.getUserDetailV3', { secUid: 's' }) }
}

describe('middleware', () => {
  it('runs once for a call, around all its attempts, in the order of openapi-fetch', async () => {
    const order: string[] = []
    const named = (name: string): Middleware => ({
      onRequest: () => void order.push(`${name} request`),
      onResponse: () => void order.push(`${name} response`),
    })
    const { call, server } = await clientOf(inTurn(envelope(301), envelope(0, 'x')), named('a'), named('b'))
    expect(await call()).toBe('x')
    expect(server.received).toHaveLength(2)
    expect(order).toEqual(['a request', 'b request', 'b response', 'a response'])
  })

  it('may change the request of every attempt, without seeing the token', async () => {
    const { call, server } = await clientOf(inTurn(envelope(301), envelope(0)), {
      onRequest: ({ request }) => new Request(`${request.url}&extra=1`, { headers: { 'x-trace': 't' } }),
    })
    await call()
    expect(server.received.map(({ query, headers }) => [query, headers['x-trace']])).toEqual([
      [{ secUid: 's', extra: '1', token: 'a-token' }, 't'],
      [{ secUid: 's', extra: '1', token: 'a-token' }, 't'],
    ])
  })

  it('may change the form of a POST', async () => {
    const { api, server } = await clientOf(envelope(0), {
      onRequest: async ({ request }) => new Request(request, { body: `${await request.text()}&extra=1` }),
    })
    await api.weixin.searchArticleV1({ keyword: 'k' })
    expect(server.received[0]?.form).toEqual({ keyword: 'k', extra: '1', token: 'a-token' })
  })

  it('may answer in place of the server; nothing is sent', async () => {
    const { call, server, api } = await clientOf(envelope(0), {
      onRequest: () => Response.json({ code: 0, data: 'from a cache' }),
    })
    expect(await call()).toBe('from a cache')
    expect(server.received).toEqual([])
    expect(api.status().charges.charged).toBe(0)
  })

  it.each([200, 500])('has its own answer (HTTP %i) judged like one of the server', async (status) => {
    const { call } = await clientOf(envelope(0), { onResponse: () => Response.json({ code: 600 }, { status }) })
    await expect(call()).rejects.toMatchObject({ name: 'PermissionError', code: 600 })
  })

  it.each([
    ['the caller', 'AbortedError', () => ({ signal: AbortSignal.timeout(10) })],
    ['the deadline', 'DeadlineError', () => ({ deadline: 10 })],
  ] as const)(
    'that holds a request back holds no call that %s ends, and sends nothing later',
    async (_, name, limits) => {
      let letGo = () => {}
      const { api, server } = await clientOf(envelope(0), {
        onRequest: () =>
          new Promise<void>((resolve) => {
            letGo = resolve
          }),
      })
      const ended = api.call('douyin.getUserDetailV3', { secUid: 's' }, limits())
      await expect(ended).rejects.toMatchObject({ name, charged: 'no', attempts: 0 })
      letGo()
      await new Promise(setImmediate)
      expect(api.status()).toMatchObject({ inFlight: 0, charges: { reserved: 0, unknown: 0 } })
      expect(server.received).toEqual([])
    },
  )

  it('that puts a failure in place of a paid answer does not make it free', async () => {
    const { call, server } = await clientOf(envelope(0), { onResponse: () => Response.json({ code: 301 }) })
    await expect(call()).rejects.toMatchObject({ code: 301, charged: 'yes', attempts: 1, retryable: false })
    expect(server.received).toHaveLength(1)
  })

  it('that answers in place of the server costs nothing, whatever the answer says', async () => {
    const { call } = await clientOf(envelope(0), { onRequest: () => Response.json({ code: 201 }) })
    await expect(call()).rejects.toMatchObject({ code: 201, charged: 'no', attempts: 0 })
  })

  it('reads the answer with every digit', async () => {
    let read = ''
    const { call } = await clientOf(({ response }) => response.end('{"code":0,"data":902630132441288704}'), {
      onResponse: async ({ response }) => void (read = await response.clone().text()),
    })
    expect(await call()).toBe('902630132441288704')
    expect(read).toBe('{"code":0,"data":902630132441288704}')
  })

  it('sees failures as errors of this package, and may put an answer in place', async () => {
    const seen: unknown[] = []
    const { call } = await clientOf(envelope(600), {
      onError: ({ error }) => {
        seen.push(error)
        return Response.json({ code: 0, data: 'instead' })
      },
    })
    expect(await call()).toBe('instead')
    expect(seen).toMatchObject([{ name: 'PermissionError' }])
  })

  it('that does nothing changes nothing that is sent', async () => {
    const options = { headers: { 'x-a': '1', 'x-b': null, 'user-agent': 'mine' } }
    const args = { keyword: 'a b&c=达人/+%20', offset: 0, flag: false, empty: '', id: 902630132441288704n }
    const send = async (...middleware: Middleware[]) => {
      const { api, server } = await clientOf(envelope(0), ...middleware)
      await api.call('douyin.getUserDetailV3', args, options)
      await api.call('weixin.searchArticleV1', args, options)
      return server.received.map(({ headers: { host: _, ...headers }, ...rest }) => ({ ...rest, headers }))
    }
    expect(await send({ onRequest: () => undefined })).toEqual(await send())
  })

  it('is gone after eject', async () => {
    const middleware: Middleware = { onRequest: () => Response.json({ code: 0, data: 'from a cache' }) }
    const { api, call } = await clientOf(envelope(0, 'x'), middleware)
    api.eject(middleware)
    expect(await call()).toBe('x')
  })
})

describe('headers and fetch', () => {
  it('that cannot be sent are told as an error of this package, without their value', async () => {
    const headers = { 'x-name': '达人-secret' }
    const { api, server } = await clientOf(envelope(0))
    const { error } = await api.GET('/api/douyin/get-user-detail/v3', { params: { query: { secUid: 's' } }, headers })
    expect(error).toMatchObject({ name: 'ConfigurationError', charged: 'no' })
    expect(error?.message).toContain('"x-name"')
    expect(error?.message).not.toContain('secret')
    expect(server.received).toEqual([])
    expect(() => createClient({ token: 'a-token', headers })).toThrow('"x-name"')
  })

  it('can be set for the client and for a call', async () => {
    const server = await startServer(envelope(0, 'x'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, headers: { 'x-a': '1', 'x-b': '2' } })
    await api.call('douyin.getUserDetailV3', {}, { headers: { 'x-b': '3', 'x-a': null } })
    expect(server.received[0]?.headers).toMatchObject({ 'x-b': '3' })
    expect(server.received[0]?.headers).not.toHaveProperty('x-a')
    let used = 0
    await api.call('douyin.getUserDetailV3', {}, { fetch: (url, init) => (used++, fetch(url, init)) })
    expect(used).toBe(1)
  })
})
