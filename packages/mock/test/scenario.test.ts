import { describe, expect, test } from 'vitest'
import { createMockFetch, type ScenarioRule } from '../src/index.ts'
import { codeOf, codesOf, seedUrl } from './seed-call.ts'

const SUCCESSOR = 'https://mock.test/api/douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1?oAuthorId=1&token=t'
const withRules = (...rules: ScenarioRule[]) => createMockFetch({ scenario: { rules } })
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('rules', () => {
  test.each<[string, ScenarioRule, unknown[]]>([
    ['the name of the operation', { operation: 'douyinXingtu.getKolSpreadInfoV1' }, [301, 301]],
    ['its path', { operation: 'douyin-xingtu/get-kol-spread-info/v1' }, [301, 301]],
    ['its whole path', { operation: '/api/douyin-xingtu/get-kol-spread-info/v1' }, [301, 301]],
    ['its platform', { operation: 'douyin-xingtu/*' }, [301, 301]],
    ['names with a star', { operation: ['tiktok/*', '*.getKolSpreadInfo*'] }, [301, 301]],
    ['another operation', { operation: 'tiktok/*' }, [0, 0]],
    ['an argument', { arguments: { kolId: 2 } }, [0, 301]],
    ['several values of an argument', { arguments: { kolId: ['1', 2] } }, [301, 301]],
    ['an argument that is not sent', { arguments: { range: '_2' } }, [0, 0]],
    ['the token', { token: ['t'] }, [301, 301]],
    ['another token', { token: 'other' }, [0, 0]],
  ])('fit by %s', async (_, rule, codes) => {
    expect(await codesOf(withRules({ ...rule, code: 301 }), [1, 2])).toEqual(codes)
  })

  test.each<[string, ScenarioRule['calls'], unknown[]]>([
    ['the first two', { first: 2 }, [302, 302, 0, 0, 0, 0]],
    ['all behind the second', { after: 2 }, [0, 0, 302, 302, 302, 302]],
    ['each third', { every: 3 }, [0, 0, 302, 0, 0, 302]],
    ['each second of the first four', { every: 2, first: 4 }, [0, 302, 0, 302, 0, 0]],
    ['the first of each arguments', { first: 1, per: 'arguments' }, [302, 302, 0, 0, 302, 0]],
  ])('count calls: %s', async (_, calls, codes) => {
    expect(await codesOf(withRules({ calls, code: 302 }), [1, 2, 1, 2, 3, 3])).toEqual(codes)
  })

  test('the first that fits is used, and what it leaves open is as without it', async () => {
    const mockFetch = createMockFetch({
      scenario: { rates: { 500: 1 }, rules: [{ arguments: { kolId: 1 }, latency: 1 }, { code: 600 }] },
    })
    expect(await codesOf(mockFetch, [1, 2])).toEqual([500, 600])
  })

  test('give status, message and Retry-After', async () => {
    const response = await withRules({ code: 302, status: 200, message: 'slower', retryAfter: 7 })(seedUrl('1'))
    expect([response.status, response.headers.get('retry-after')]).toEqual([200, '7'])
    expect(await response.json()).toMatchObject({ code: 302, message: 'slower' })
  })

  test('give data, with integers beyond 2^53 exactly', async () => {
    const response = await withRules({ data: { id: 902630132441288704n, list: [] } })(seedUrl('1'))
    expect(await response.text()).toContain('"data":{"id":902630132441288704,"list":[]}')
  })

  test('give a paid answer that the platform behind the API refused', async () => {
    const mockFetch = withRules({ upstreamStatus: 10005 })
    const { code, data } = (await (await mockFetch(seedUrl('1'))).json()) as { code: number; data: object }
    expect(code).toBe(0)
    expect(data).toMatchObject({ play_mid: '3642403', base_resp: { status_code: 10005 } })
    expect(mockFetch.charges().charges).toBe(1)
  })

  test('charge what the code charges, and nothing else', async () => {
    const mockFetch = withRules({ code: 201, arguments: { kolId: 1 } }, { code: 301 })
    await codesOf(mockFetch, [1, 2])
    expect(mockFetch.log().map(({ code, charged }) => [code, charged])).toEqual([
      [201, true],
      [301, false],
    ])
  })
})

describe('what is drawn', () => {
  const run = async (seed: number, kolIds: readonly number[]) => {
    const mockFetch = createMockFetch({ scenario: { seed, rates: { 301: 0.2, 302: 0.1 } } })
    return codesOf(mockFetch, kolIds)
  }
  const count = (codes: unknown[], code: number) => codes.filter((each) => each === code).length

  test('is repeatable by seed, and about as often as it was asked for', async () => {
    const codes = await run(1, numbers(1000))
    expect(await run(1, numbers(1000))).toEqual(codes)
    expect(await run(2, numbers(1000))).not.toEqual(codes)
    expect(count(codes, 301)).toBeGreaterThan(150)
    expect(count(codes, 301)).toBeLessThan(250)
    expect(count(codes, 302)).toBeGreaterThan(70)
    expect(count(codes, 302)).toBeLessThan(130)
  })

  test('does not depend on the order of arrival', async () => {
    const codes = await run(1, numbers(100))
    expect((await run(1, numbers(100).reverse())).reverse()).toEqual(codes)
  })

  test('is drawn anew for a repeated call', async () => {
    const codes = await run(1, Array<number>(1000).fill(1))
    expect(count(codes, 301)).toBeGreaterThan(150)
    expect(count(codes, 301)).toBeLessThan(250)
  })

  test('a rule has a chance of its own', async () => {
    const codes = await codesOf(withRules({ chance: 0.5, code: 500 }), numbers(400))
    expect(count(codes, 500)).toBeGreaterThan(150)
    expect(count(codes, 500)).toBeLessThan(250)
  })
})

describe('accounts, quotas and limits', () => {
  test('a token has its own balance and its budget', async () => {
    const tokens = { poor: { balance: 0.04 }, capped: { budget: 0.02 } }
    const mockFetch = createMockFetch({ scenario: { tokens } })
    expect(await codesOf(mockFetch, [1, 2, 3], 'poor')).toEqual([0, 0, 601])
    expect(await codesOf(mockFetch, [1, 2], 'capped')).toEqual([0, 602])
    expect(await codesOf(mockFetch, [1, 2])).toEqual([0, 0])
    const balance = async (token: string) =>
      await (await mockFetch(`https://mock.test/user/get-balance?token=${token}`)).json()
    expect(await balance('poor')).toMatchObject({ data: { balance: '0.0000' } })
    expect(await balance('t')).toMatchObject({ data: { balance: '99.9400' } })
  })

  test('a quota lasts until midnight in Shanghai, and counts successes of each operation', async () => {
    let now = Date.UTC(2026, 0, 1, 15, 59, 59)
    const scenario = { quotas: { 'douyin-xingtu/*': 2 }, rules: [{ arguments: { kolId: 'bad' }, code: 301 }] }
    const mockFetch = createMockFetch({ scenario, now: () => now })
    expect(await codesOf(mockFetch, ['bad', 1, 2, 3])).toEqual([301, 0, 0, 303])
    expect(await codeOf(await mockFetch(SUCCESSOR))).toBe(0)
    expect((await mockFetch(seedUrl('4'))).status).toBe(429)
    now += 1000
    expect(await codesOf(mockFetch, [4, 5, 6])).toEqual([0, 0, 303])
  })

  test('a limit says when it ends', async () => {
    let now = 0
    const mockFetch = createMockFetch({ scenario: { limits: { '*': { calls: 2, seconds: 10 } } }, now: () => now })
    expect(await codesOf(mockFetch, [1, 2])).toEqual([0, 0])
    now = 3500
    const refused = await mockFetch(seedUrl('3'))
    expect([refused.status, refused.headers.get('retry-after'), await codeOf(refused)]).toEqual([429, '7', 302])
    expect(await codeOf(await mockFetch(SUCCESSOR))).toBe(0)
    now = 10_000
    expect(await codesOf(mockFetch, [3, 4, 5])).toEqual([0, 0, 302])
  })
})

describe('records', () => {
  test('charges are counted by operation and by the argument that was chosen', async () => {
    const mockFetch = createMockFetch({
      countBy: 'kolId',
      scenario: { rules: [{ arguments: { kolId: 9 }, code: 301 }] },
    })
    await codesOf(mockFetch, [1, 2, 2, 9])
    await mockFetch(SUCCESSOR)
    const wanted = {
      charges: 4,
      operations: { 'douyinXingtu.getKolSpreadInfoV1': 3, 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1': 1 },
      arguments: { kolId: { '1': 1, '2': 2 } },
    }
    expect(mockFetch.charges()).toEqual(wanted)
    expect(await (await mockFetch('https://mock.test/__charges')).json()).toEqual(wanted)
  })

  test('a reset starts everything anew', async () => {
    const scenario = { balance: 0.04, rules: [{ calls: { first: 1 }, code: 301 }] }
    const mockFetch = createMockFetch({ scenario })
    expect(await codesOf(mockFetch, [1, 2, 3, 4])).toEqual([301, 0, 0, 601])
    await mockFetch('https://mock.test/__reset', { method: 'POST' })
    expect([mockFetch.log(), mockFetch.charges().charges]).toEqual([[], 0])
    expect(await codesOf(mockFetch, [1, 2, 3, 4])).toEqual([301, 0, 0, 601])
    mockFetch.reset()
    expect(mockFetch.log()).toEqual([])
  })
})

test.each<[string, unknown, string]>([
  [
    'an unknown field',
    { rules: [{ opration: '*' }] },
    'rules[0].opration: there is no such field. Fields here: operation, ',
  ],
  ['an unknown operation', { rules: [{ operation: 'douyin/nothing' }] }, 'rules[0].operation: "douyin/nothing" is not'],
  ['an unknown code', { rules: [{ code: 999 }] }, 'rules[0].code: 999 is not allowed. Allowed: 0, 100, '],
  ['an unknown fault', { rules: [{ fault: 'hangs' }] }, 'Allowed: hang, reset, half-body'],
  ['a rate of more than all', { rates: { 301: 0.7, 302: 0.7 } }, 'Allowed: numbers that add up to 1 at most'],
  ['a missing field', { limits: { '*': { calls: 1 } } }, 'limits.*.seconds: is missing'],
])('a scenario with %s is refused at once', (_, scenario, message) => {
  expect(() => createMockFetch({ scenario: scenario as object })).toThrow(message)
})
