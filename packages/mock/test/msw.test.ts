import { createClient } from '@justoneapi/client'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../src/index.ts'
import { createHandlers, mockOperation } from '../src/msw.ts'

const mock = createMock({
  scenario: {
    rules: [
      { arguments: { oAuthorId: 'reset' }, fault: 'reset' },
      { arguments: { oAuthorId: 'half' }, fault: 'half-body' },
    ],
  },
})
const server = setupServer(...createHandlers(mock))
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => {
  server.resetHandlers()
  mock.reset()
})
afterAll(() => {
  server.close()
})

const api = createClient({ token: 'a-token', retry: false })
const spread = (oAuthorId: string) => api.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId })
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 0,
    (error: unknown) => (error as { code?: number }).code ?? (error as Error).name,
  )

describe('handlers of MSW', () => {
  test('answer every operation, by GET and with a form', async () => {
    expect(await spread('1')).toMatchObject({ play_mid: '3642403' })
    await api.weixin.searchArticleV1({ keyword: '咖啡' })
    expect(mock.log().map(({ path, form }) => [path, form])).toEqual([
      ['/api/douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1', {}],
      ['/api/weixin/search-article/v1', { keyword: '咖啡' }],
    ])
    expect(mock.charges().charges).toBe(2)
  })

  test('answer both hosts and no other; another one has to be named', async () => {
    const china = createClient({ token: 'a-token', environment: 'prod-cn', retry: false })
    expect(await china.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1' })).toMatchObject({
      play_mid: '3642403',
    })
    server.use(...createHandlers(mock, { baseUrl: 'https://proxy.test/just-one' }))
    expect((await fetch('https://proxy.test/just-one/ping')).status).toBe(200)
    await expect(fetch('https://own.test/api/users/1')).rejects.toThrow()
  })

  test('break connections as the scenario says', async () => {
    expect(await codeOf(spread('reset'))).toBe('OutcomeUnknownError')
    expect(await codeOf(spread('half'))).toBe('OutcomeUnknownError')
  })
})

describe('one operation', () => {
  test('is answered with a code, and the others as before', async () => {
    server.use(mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', 600))
    expect(await codeOf(spread('1'))).toBe(600)
    expect(await codeOf(api.douyin.getVideoCommentV1({ awemeId: '1' }))).toBe(0)
    server.resetHandlers()
    expect(await codeOf(spread('1'))).toBe(0)
  })

  test('is answered with data', async () => {
    server.use(mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', { play_mid: '1' }))
    expect(await spread('1')).toEqual({ play_mid: '1' })
  })

  test('is answered by a function that sees arguments and the number of the call', async () => {
    server.use(
      mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', ({ args, number }) =>
        number === 1 ? 301 : { play_mid: `${String(args.oAuthorId)} ${String(args.range)}` },
      ),
    )
    expect(await codeOf(spread('1'))).toBe(301)
    expect(await api.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '7', range: 'DAY_90' })).toEqual({
      play_mid: '7 DAY_90',
    })
    server.use(mockOperation('weixin.searchArticleV1', ({ args }) => Promise.resolve({ asked: args.keyword })))
    expect(await api.weixin.searchArticleV1({ keyword: '咖啡' })).toEqual({ asked: '咖啡' })
    server.use(
      mockOperation(
        'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1',
        () => new Response('<html></html>', { status: 502 }),
      ),
    )
    expect(await codeOf(spread('1'))).toBe('OutcomeUnknownError')
  })

  test('at another address', async () => {
    server.use(mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', 302, { baseUrl: 'https://proxy.test' }))
    const proxied = createClient({ token: 'a-token', baseUrl: 'https://proxy.test', retry: false })
    expect(await codeOf(proxied.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1' }))).toBe(302)
  })

  test('is checked by the compiler, and by name when it runs', () => {
    // @ts-expect-error there is no such operation
    expect(() => mockOperation('douyinXingtu.nothing', 301)).toThrow('there is no operation "douyinXingtu.nothing"')
    // @ts-expect-error there is no such code
    mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', 999)
    // @ts-expect-error the field is a text
    mockOperation('douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1', { play_mid: 1 })
    const name = 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1'
    // @ts-expect-error there is no such argument
    mockOperation(name, ({ args }) => ({ play_mid: args.oauthorid as string }))
  })
})
