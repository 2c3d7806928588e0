import { describe, expect, it } from 'vitest'
import { createClient } from '../src/index.ts'
import { envelope, json, startServer } from './fault-server.ts'

const SEED = '/api/douyin-xingtu/get-kol-spread-info/v1'
const SUCCESSOR = '/api/douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1'

describe('a call over HTTP', () => {
  it('sends arguments and token in the query and gives the data of the envelope', async () => {
    const server = await startServer(envelope(0, { play_mid: '3642403' }))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const data = await api.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1', onlyAssign: false })
    expect(data).toEqual({ play_mid: '3642403' })
    expect(server.received[0]).toMatchObject({
      method: 'GET',
      path: SUCCESSOR,
      query: { oAuthorId: '1', onlyAssign: 'false', token: 'a-token' },
    })
  })

  it('sends arguments and token in the form where the operation has a form body', async () => {
    const server = await startServer(envelope(0, { list: [] }))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    await api.weixin.searchArticleV1({ keyword: 'a b&c' })
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      path: '/api/weixin/search-article/v1',
      query: {},
      form: { keyword: 'a b&c', token: 'a-token' },
    })
    expect(server.received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  })

  it('sends the token in the query of a POST without a body', async () => {
    const server = await startServer(envelope(0))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    await api.call('/api/weixin/search-account/v1', { keyword: 'a' })
    expect(server.received[0]).toMatchObject({ method: 'POST', query: { keyword: 'a', token: 'a-token' }, form: {} })
  })

  it('answers GET and POST with data or error', async () => {
    const server = await startServer(envelope(0, { a: 1 }))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const found = await api.GET(SEED, { params: { query: { kolId: '1' } } })
    expect(found.error).toBeUndefined()
    expect(found.data).toEqual({ a: 1 })
    server.behave = envelope(600)
    const refused = await api.POST('/api/weixin/search-article/v1', { body: { keyword: 'a' } })
    expect(refused.data).toBeUndefined()
    expect(refused.error).toMatchObject({ name: 'PermissionError', code: 600, charged: 'no' })
  })

  it.each(['api/douyin/get-user-detail/v3', '.evil.example/api', '@evil.example/api'])(
    'sends the token to no other host, and says what is wrong with the path %s',
    async (path) => {
      const sent: string[] = []
      const fetch = (url: string) => {
        sent.push(url)
        return Promise.resolve(new Response('{"code":0}'))
      }
      const api = createClient({ token: 'a-token', baseUrl: 'https://api.example', fetch })
      const { error } = await api.GET(path as never)
      expect(error).toMatchObject({
        name: 'ConfigurationError',
        charged: 'no',
        message: expect.stringContaining('a path, which starts with "/"') as string,
      })
      expect(sent).toEqual([])
    },
  )

  it('calls by a name or a path that is chosen as the program runs', async () => {
    const server = await startServer(envelope(0, 'x'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    expect(await api.call('douyinXingtu.getKolSpreadInfoV1', { kolId: '1' })).toBe('x')
    expect(await api.call(SEED, { kolId: '1' })).toBe('x')
    expect(server.received.map(({ path }) => path)).toEqual([SEED, SEED])
    await expect(api.call('douyinXingtu.getKolSpredInfoV1')).rejects.toMatchObject({ name: 'ConfigurationError' })
  })

  it('tells status, headers, attempts and request id beside the data, without another request', async () => {
    const server = await startServer(envelope(0, { a: 1 }, { headers: { 'x-extra': 'yes' } }))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const { data, response } = await api.douyinXingtu
      .gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1' })
      .withResponse()
    expect(data).toEqual({ a: 1 })
    expect(response).toMatchObject({ status: 200, requestId: 'req-1', attempts: 1, url: server.baseUrl + SUCCESSOR })
    expect(response.headers.get('x-extra')).toBe('yes')
    expect(server.received).toHaveLength(1)
  })

  it.each([
    ['string', '902630132441288704'],
    ['bigint', 902630132441288704n],
    // Rounded, because the caller asked for numbers.
    ['number', 902630132441288704],
  ] as const)('hands out a large integer as %s', async (largeIntegers, id) => {
    const server = await startServer(json('{"code":0,"data":{"id":902630132441288704,"text":"902630132441288704"}}'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, largeIntegers })
    const want = { id, text: '902630132441288704' }
    expect(await api.call(SEED, { kolId: '1' })).toEqual(want)
    const { data } = await api.GET(SEED, { params: { query: { kolId: '1' } } })
    expect(data).toEqual(want)
  })

  it('puts a status of the platform behind the API beside the data of a paid answer', async () => {
    const data = { base_resp: { status_code: 10005, status_message: 'login lost' } }
    const server = await startServer(envelope(0, data))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const answered = await api.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1' }).withResponse()
    expect(answered.response.upstream).toEqual({ statusCode: 10005, message: 'login lost' })
  })
})
