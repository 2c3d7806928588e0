import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMockFetch, type Fault } from '../src/index.ts'
import { type MockServer, startMockServer } from '../src/server.ts'
import { seedUrl } from './seed-call.ts'

type Fetch = (url: string, init?: RequestInit) => Promise<Response>

const FAULTS: Fault[] = ['hang', 'reset', 'half-body', 'html-502', 'empty-503', 'redirect', 'string-code']
const scenario = { rules: FAULTS.map((fault) => ({ arguments: { kolId: fault }, fault })) }

let server: MockServer
let overHttp: Fetch
beforeEach(async () => {
  server = await startMockServer({ scenario })
  overHttp = (url, init) => fetch(url.replace('https://mock.test', server.url), init)
})
afterEach(() => server.close())

/** What a caller sees of a call. */
const see = async (send: Fetch, kolId: string, init: RequestInit = { redirect: 'manual' }) => {
  try {
    const response = await send(seedUrl(kolId), init)
    const { status, headers } = response
    return { status, location: headers.get('location'), type: headers.get('content-type'), text: await response.text() }
  } catch (error) {
    return (error as Error).name
  }
}

describe.each<[string, () => Fetch]>([
  ['over HTTP', () => overHttp],
  ['as fetch', () => createMockFetch({ scenario })],
])('faults %s', (_, getFetch) => {
  test('the connection is cut before and within the answer', async () => {
    const send = getFetch()
    expect(await see(send, 'reset')).toBe('TypeError')
    const response = await send(seedUrl('half-body'))
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(TypeError)
  })

  test('no answer comes until the caller gives up', async () => {
    const controller = new AbortController()
    const seen = see(getFetch(), 'hang', { signal: controller.signal })
    expect(await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, 30, 'nothing yet'))])).toBe(
      'nothing yet',
    )
    controller.abort()
    expect(await seen).toBe('AbortError')
  })

  test('a gateway answers', async () => {
    expect(await see(getFetch(), 'html-502')).toMatchObject({
      status: 502,
      type: 'text/html',
      text: expect.stringContaining('<html>') as string,
    })
    expect(await see(getFetch(), 'empty-503')).toMatchObject({ status: 503, text: '' })
  })

  test('it is led elsewhere, which nobody follows', async () => {
    expect(await see(getFetch(), 'redirect')).toMatchObject({ status: 302, location: 'https://elsewhere.invalid/' })
    expect(await see(getFetch(), 'redirect', {})).toBe('TypeError')
  })

  test('the code is a text', async () => {
    expect(await see(getFetch(), 'string-code')).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^\{"code":"0".*"play_mid":"3642403"/) as string,
    })
  })
})

test('what arrived is charged, what a gateway answered is not; a rule may say otherwise', async () => {
  const rules = [...scenario.rules, { arguments: { kolId: 'free' }, fault: 'reset', charged: false } as const]
  const mockFetch = createMockFetch({ scenario: { rules } })
  for (const kolId of [...FAULTS.slice(1), 'free']) await see(mockFetch, kolId)
  expect(mockFetch.log().map(({ fault, charged, code }) => [fault, charged, code])).toEqual([
    ['reset', true, undefined],
    ['half-body', true, undefined],
    ['html-502', false, undefined],
    ['empty-503', false, undefined],
    ['redirect', false, undefined],
    ['string-code', true, undefined],
    ['reset', false, undefined],
  ])
})

test('latency may be a range, drawn from the seed', async () => {
  const mockFetch = createMockFetch({ latency: [20, 40] })
  const startedAt = performance.now()
  await mockFetch(seedUrl('1'))
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(19)
})
