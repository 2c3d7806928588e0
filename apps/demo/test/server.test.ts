import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDemo, startDemo } from './start-demo.ts'

const PAGE = { 'x-demo-page': '1' }

/** Node's own client, because `fetch` does not let a Host or an Origin be given. */
const ask = (url: string, headers: Readonly<Record<string, string>> = PAGE, method = 'GET', body?: string) =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
    (resolve, reject) => {
      const asking = request(url, { method, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    },
  )

const failureOf = (text: string) => (JSON.parse(text) as { error: { name: string; charged: string } }).error

describe('the server on the mock', () => {
  let demo: RunningDemo
  beforeAll(async () => {
    demo = await startDemo({ DEMO_SESSION_CHARGES: '3' })
  })
  afterAll(() => demo.close())

  test('the page comes with headers that let nothing foreign and nothing inline in', async () => {
    const { headers, text } = await ask(`${demo.url}/`, {})
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    expect(text).not.toMatch(/<style|<script>| style=| on\w+=/)
  })

  test('the session is a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await ask(`${demo.url}/api/session`)
    expect(String(headers['set-cookie'])).toMatch(/^demo-session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(headers['cache-control']).toBe('no-store')
  })

  test.each([
    ['another site', { ...PAGE, 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { ...PAGE, 'sec-fetch-site': 'same-site' }],
    ['the address bar', { ...PAGE, 'sec-fetch-site': 'none' }],
    ['another origin', { ...PAGE, origin: 'https://example.com' }],
    ['an opaque origin', { ...PAGE, origin: 'null' }],
    ['a rebound name', { ...PAGE, host: 'rebound.example.com' }],
    ['a form, which cannot set the header', {}],
  ])('refuses %s', async (_, headers) => {
    const { status, text, headers: answered } = await ask(`${demo.url}/api/session`, headers)
    expect([status, failureOf(text).name]).toEqual([403, 'ForeignOrigin'])
    expect(answered['set-cookie']).toBeUndefined()
    expect(answered['access-control-allow-origin']).toBeUndefined()
  })

  test('lets its own page in', async () => {
    const headers = { ...PAGE, 'sec-fetch-site': 'same-origin', origin: demo.url }
    expect((await ask(`${demo.url}/api/session`, headers)).status).toBe(200)
  })

  test.each([
    ['/api/creators/search', 'keyword'],
    [`/api/creators/search?keyword=${'x'.repeat(61)}`, 'keyword'],
    ['/api/creators/search?keyword=a&page=0', 'page'],
    ['/api/creators/search?keyword=a&by=TAG', 'by'],
    ['/api/creators/12a/overview', 'id'],
    ['/api/creators/1/overview?range=7', 'range'],
    ['/api/creators/1/overview?provoke=x', 'provoke'],
  ])('%s is refused by name of the field, unpaid', async (path, field) => {
    const { status, text } = await ask(`${demo.url}${path}`)
    const { error, session } = JSON.parse(text) as {
      error: { name: string; detail: string }
      session: { remaining: number }
    }
    expect([status, error.name, session.remaining]).toEqual([400, 'BadInput', 3])
    expect(error.detail).toMatch(new RegExp(`^${field}: `))
  })

  test.each(['null', '5', '"x"', '[]', '{"operation":'])('a body of %s is refused, unpaid', async (body) => {
    const headers = { ...PAGE, 'content-type': 'application/json' }
    const { status, text } = await ask(`${demo.url}/api/explorer/call`, headers, 'POST', body)
    expect([status, failureOf(text)]).toEqual([400, expect.objectContaining({ name: 'BadInput', charged: 'no' })])
  })

  test('a session cannot pass its budget, however many calls come at once', async () => {
    const { headers } = await ask(`${demo.url}/api/session`)
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        ask(`${demo.url}/api/creators/${9000 + index}/profile`, { ...PAGE, cookie }),
      ),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 200, 200, 402, 402, 402, 402, 402])
    const refused = answers.find(({ status }) => status === 402)
    expect(failureOf(refused?.text ?? '')).toMatchObject({ name: 'SessionBudgetSpent', charged: 'no' })
    // What was paid before is shown all the same.
    const paid = answers.findIndex(({ status }) => status === 200)
    const again = await ask(`${demo.url}/api/creators/${9000 + paid}/profile`, { ...PAGE, cookie })
    expect(JSON.parse(again.text)).toMatchObject({ receipt: { charges: 0, cached: true, session: { remaining: 0 } } })
  })

  test('a session that asks faster than a person is slowed down', async () => {
    const { headers } = await ask(`${demo.url}/api/session`)
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ask(`${demo.url}/api/session`, { ...PAGE, cookie })),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(failureOf(refused[0]?.text ?? '').name).toBe('TooManyRequests')
  })

  test('a large body is refused before it is read', async () => {
    const body = 'x'.repeat(70_000)
    const headers = { ...PAGE, 'content-length': String(body.length) }
    const { status, text } = await ask(`${demo.url}/api/session/resume`, headers, 'POST', body)
    expect([status, failureOf(text).name]).toEqual([413, 'BodyTooLarge'])
  })

  test.each(['/api/nothing', '/assets/nothing.js'])('%s is not found', async (path) => {
    expect((await ask(`${demo.url}${path}`)).status).toBe(404)
  })

  test('nothing outside the page’s folder is served', async () => {
    for (const path of ['/..%2fserver/main.js', '/%2e%2e/server/main.js', '/assets/..%2f..%2fserver%2fmain.js']) {
      const { text } = await ask(`${demo.url}${path}`, {})
      expect(text).not.toContain('createServer')
    }
  })
})

describe('what is allowed', () => {
  test('an operation that is not on the list is refused', async () => {
    const demo = await startDemo({ DEMO_OPERATIONS: 'douyinXingtu.gwApiAuthor*' })
    const refused = await ask(`${demo.url}/api/creators/1/overview`)
    const allowed = await ask(`${demo.url}/api/creators/1/profile`)
    await demo.close()
    expect([refused.status, failureOf(refused.text).name, allowed.status]).toEqual([403, 'OperationNotAllowed', 200])
  })

  test.each([
    [{ DEMO_OPERATIONS: 'nothing.*' }, 'DEMO_OPERATIONS: no operation matches "nothing.*"'],
    [{ DEMO_SESSION_CHARGES: 'many' }, 'DEMO_SESSION_CHARGES: "many" is not usable'],
    [{ DEMO_PORT: '99999' }, 'DEMO_PORT: "99999" is no port'],
    [{ DEMO_ORIGIN: 'demo.example.com' }, 'DEMO_ORIGIN: "demo.example.com" is no address'],
    [{ DEMO_BASE_URL: 'nope' }, 'DEMO_BASE_URL: "nope" is no address'],
    [{ DEMO_ENVIRONMENT: 'prod' }, 'DEMO_ENVIRONMENT: "prod" is not known'],
  ])('a setting that is not usable ends the start: %j', async (env, message) => {
    await expect(startDemo(env)).rejects.toThrow(message)
  })
})

describe('a token that leaks nowhere', () => {
  const TOKEN = 'canary/token+0123456789=='
  const spellings = [TOKEN, encodeURIComponent(TOKEN), new URLSearchParams({ t: TOKEN }).toString().slice(2)]
  let upstream: Server
  let demo: RunningDemo
  let answer = { status: 200, body: '{}' }
  const seen: string[] = []
  beforeAll(async () => {
    upstream = createServer((incoming, outgoing) => {
      seen.push(incoming.url ?? '')
      // The worst case: an API that repeats the token in what it says.
      outgoing.writeHead(answer.status, {
        'content-type': 'application/json',
        location: `https://example.com/?token=${TOKEN}`,
      })
      outgoing.end(answer.body)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => upstream.once('listening', resolve))
    const { port } = upstream.address() as AddressInfo
    demo = await startDemo({ JUSTONEAPI_TOKEN: TOKEN, DEMO_BASE_URL: `http://127.0.0.1:${port}` })
  })
  afterAll(async () => {
    await demo.close()
    upstream.close()
  })

  test.each([
    ['a success', { status: 200, body: '{"code":0,"data":{},"requestId":"r"}' }, 200],
    [
      'a refusal that repeats it',
      { status: 400, body: JSON.stringify({ code: 400, message: `bad token ${TOKEN}` }) },
      400,
    ],
    ['a redirect', { status: 302, body: '' }, 502],
    ['an answer that broke off', { status: 200, body: '{"code":0,"da' }, 504],
    ['a page that is no envelope', { status: 200, body: `<html>${TOKEN}</html>` }, 502],
  ])('after %s it is in no answer and in no log', async (_, upstreamAnswer, status) => {
    answer = upstreamAnswer
    const id = String(status) + String(upstreamAnswer.body.length)
    const { status: got, text, headers } = await ask(`${demo.url}/api/creators/${id}/overview`)
    expect(got).toBe(status)
    expect(spellings.some((spelling) => seen.at(-1)?.includes(spelling))).toBe(true)
    for (const spelling of spellings) {
      expect(text + JSON.stringify(headers)).not.toContain(spelling)
      expect(demo.printed()).not.toContain(spelling)
    }
  })
})
