import { describe, expect, test } from 'vitest'
import { createMockFetch } from '../src/index.ts'

const SEED = 'https://mock.test/api/douyin-xingtu/get-kol-spread-info/v1'
const jsonOf = async (response: Response) => JSON.parse(await response.text()) as Record<string, unknown>

describe('the mock as fetch', () => {
  test('answers the seed operation with the published figures', async () => {
    const { data } = await jsonOf(await createMockFetch()(`${SEED}?kolId=1&token=t`))
    expect(data).toMatchObject({
      avg_duration: '2600',
      play_mid: '3642403',
      expect_cpm: { cpm_1_20: '5657', cpm_21_60: '14140', cpm_60: '14140' },
      interact_rate: { overtake: 5973, value: 244 },
      base_resp: { status_code: 0 },
    })
  })

  test.each([
    ['unknown path', 'https://mock.test/api/douyin-xingtu/nothing/v1?token=t', 'GET', 404],
    ['unknown platform', 'https://mock.test/api/nothing/nothing/v1?token=t', 'GET', 404],
    ['a platform named like a method of objects', 'https://mock.test/api/constructor/x/v1?token=t', 'GET', 404],
    ['another method', `${SEED}?kolId=1&token=t`, 'POST', 404],
    ['outside the API', 'https://mock.test/elsewhere', 'GET', 404],
    ['wrong enum value', `${SEED}?kolId=1&range=_4&token=t`, 'GET', 400],
    ['wrong type', `${SEED}?kolId=1&onlyAssign=maybe&token=t`, 'GET', 400],
    ['empty token', `${SEED}?kolId=1&token=`, 'GET', 100],
    ['an unknown parameter is ignored', `${SEED}?kolId=1&more=1&token=t`, 'GET', 0],
  ])('%s', async (_, url, method, code) => {
    expect(await jsonOf(await createMockFetch()(url, { method }))).toMatchObject({ code })
  })

  test('lets in the tokens it was given and no other', async () => {
    const mockFetch = createMockFetch({ tokens: ['good'] })
    expect(await jsonOf(await mockFetch(`${SEED}?kolId=1&token=good`))).toMatchObject({ code: 0 })
    expect(await jsonOf(await mockFetch(`${SEED}?kolId=1&token=bad`))).toMatchObject({ code: 100 })
  })

  test('answers HTTP 200 to everything when told, with the same codes', async () => {
    const response = await createMockFetch({ httpStatus: 'always-200' })(SEED)
    expect(response.status).toBe(200)
    expect(await jsonOf(response)).toMatchObject({ code: 100 })
  })

  test('counts what was paid in balance and usage, and nothing else', async () => {
    const mockFetch = createMockFetch({ now: () => Date.UTC(2026, 0, 2), price: 0.5, balance: 10 })
    await mockFetch(`${SEED}?kolId=1&token=t`)
    await mockFetch(`${SEED}?kolId=2&token=t`)
    await mockFetch(`${SEED}?token=t`)
    expect(await jsonOf(await mockFetch('https://mock.test/user/get-balance?token=t'))).toMatchObject({
      data: { balance: '9.0000', currency: 'CNY' },
    })
    expect(await jsonOf(await mockFetch('https://mock.test/user/get-usage-summary?token=t'))).toMatchObject({
      data: { days: ['2026-01-02'], series: [{ api: '/api/douyin-xingtu/get-kol-spread-info/v1', counts: [2] }] },
    })
    expect(await jsonOf(await mockFetch('https://mock.test/user/get-balance'))).toMatchObject({ code: 100 })
  })

  test.each([
    [100, 401],
    [201, 200],
    [302, 429],
    [601, 403],
    [500, 500],
  ])('answers the token code-%d with that code and HTTP %d', async (code, status) => {
    const mockFetch = createMockFetch({ price: 1 })
    const response = await mockFetch(`${SEED}?kolId=1&token=code-${code}`)
    expect([response.status, (await jsonOf(response))['code']]).toEqual([status, code])
    const { data } = await jsonOf(await mockFetch('https://mock.test/user/get-balance?token=t'))
    expect(data).toMatchObject({ balance: code === 201 ? '99.0000' : '100.0000' })
  })

  test('takes a token of an unknown code for an ordinary one', async () => {
    expect(await jsonOf(await createMockFetch()(`${SEED}?kolId=1&token=code-777`))).toMatchObject({ code: 0 })
  })

  test('runs out of the balance it was given, to the last success that it pays', async () => {
    const mockFetch = createMockFetch({ balance: 0.06, price: 0.02 })
    const codes = []
    for (const id of ['1', '2', '3', '4'])
      codes.push((await jsonOf(await mockFetch(`${SEED}?kolId=${id}&token=t`)))['code'])
    expect(codes).toEqual([0, 0, 0, 601])
  })

  test('takes its time when told', async () => {
    const startedAt = performance.now()
    await createMockFetch({ latency: 60 })(`${SEED}?kolId=1&token=t`)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55)
  })

  test('logs each call of the API with the place of its token, never its value', async () => {
    const mockFetch = createMockFetch({ now: () => 5 })
    await mockFetch(`${SEED}?kolId=1&token=canary-token`)
    await mockFetch('https://mock.test/ping')
    const log = await (await mockFetch('https://mock.test/__log')).text()
    expect(JSON.parse(log)).toEqual([
      {
        method: 'GET',
        path: '/api/douyin-xingtu/get-kol-spread-info/v1',
        query: { kolId: '1' },
        form: {},
        token: 'query',
        code: 0,
        charged: true,
        at: 5,
      },
    ])
    expect(log).not.toContain('canary')
    expect(mockFetch.log()).toHaveLength(1)
  })

  test('keeps the last calls only', async () => {
    const mockFetch = createMockFetch({ logSize: 2 })
    for (const id of ['1', '2', '3', '4', '5']) await mockFetch(`${SEED}?kolId=${id}&token=t`)
    expect(mockFetch.log().map(({ query }) => query['kolId'])).toEqual(['4', '5'])
  })

  test('rejects with the reason of an aborted signal, as fetch does', async () => {
    const reason = new Error('enough')
    await expect(createMockFetch()(SEED, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
