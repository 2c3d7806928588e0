import { afterEach, describe, expect, it } from 'vitest'
import { basicAuth } from './basic-auth.ts'
import { fetchText, type FetchTextOptions, type RetryNotice } from './fetch-text.ts'
import { SourceError } from './source-error.ts'
import { startOrigin, type Reply, type TestOrigin } from './test-origin.ts'

let origin: TestOrigin
const serve = async (answer: Parameters<typeof startOrigin>[0]) => (origin = await startOrigin(answer))
afterEach(() => origin.close())

const quick: FetchTextOptions = { random: () => 0, wait: () => Promise.resolve() }
const failure = async (options: FetchTextOptions = {}, path = '/x'): Promise<SourceError> => {
  const error: unknown = await fetchText(`${origin.url}${path}`, { ...quick, ...options }).catch(
    (thrown: unknown) => thrown,
  )
  if (error instanceof SourceError) return error
  throw new Error('no SourceError was thrown', { cause: error })
}

describe('a good answer', () => {
  it('comes as text with its ETag and type', async () => {
    await serve(() => ({ body: '{"ä":1}', headers: { etag: '"one"', 'content-type': 'application/json' } }))
    expect(await fetchText(`${origin.url}/x`)).toEqual({
      kind: 'text',
      text: '{"ä":1}',
      etag: '"one"',
      contentType: 'application/json',
    })
    expect(origin.asked[0]!.headers).not.toHaveProperty('if-none-match')
    expect(origin.asked[0]!.headers).not.toHaveProperty('authorization')
  })

  it('is "not modified" when the ETag that was sent still holds', async () => {
    await serve(({ headers }) => (headers['if-none-match'] === '"one"' ? { status: 304 } : { body: 'new' }))
    expect(await fetchText(`${origin.url}/x`, { etag: '"one"' })).toEqual({ kind: 'not-modified' })
    expect(await fetchText(`${origin.url}/x`, { etag: '"two"' })).toMatchObject({ kind: 'text', text: 'new' })
  })

  it('is no "not modified" when nobody asked', async () => {
    await serve(() => ({ status: 304 }))
    expect(await failure()).toMatchObject({ failure: 'status', httpStatus: 304 })
  })
})

describe('repeating', () => {
  it.each<[string, Reply]>([
    ['a 503', { status: 503 }],
    ['a 429', { status: 429 }],
    ['a connection cut in the middle of the body', { body: 'x'.repeat(1000), cut: true }],
  ])('gets the answer after %s, twice', async (_, reply) => {
    await serve((_asked, count) => (count <= 2 ? reply : { body: 'here' }))
    expect(await fetchText(`${origin.url}/x`, quick)).toMatchObject({ text: 'here' })
    expect(origin.asked).toHaveLength(3)
  })

  it('tells of each wait before it begins', async () => {
    await serve((_asked, count) => (count === 1 ? { status: 503, headers: { 'retry-after': '7' } } : { body: '' }))
    const told: (RetryNotice | number)[] = []
    const wait = (waitMs: number) => Promise.resolve(void told.push(waitMs))
    await fetchText(`${origin.url}/x`, { ...quick, wait, onRetry: (notice) => told.push(notice) })
    const source = `${origin.url}/x`
    expect(told).toEqual([{ source, reason: 'HTTP 503', waitMs: 7_000, nextAttempt: 2, attempts: 4 }, 7_000])
  })

  it('ends after four attempts, naming the source, the cause and their number', async () => {
    await serve(() => ({ status: 502, body: '<html>' }))
    const error = await failure()
    expect(error.message).toBe(`${origin.url}/x: HTTP 502 (after 4 attempts)`)
    expect(origin.asked).toHaveLength(4)
  })

  it('does not repeat what will not pass by itself', async () => {
    await serve(() => ({ status: 404 }))
    expect((await failure()).message).toBe(`${origin.url}/x: HTTP 404`)
    expect(origin.asked).toHaveLength(1)
  })

  it('says that nobody listens', async () => {
    await serve(() => ({}))
    const { url } = origin
    await origin.close()
    const error: unknown = await fetchText(url, quick).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ failure: 'network', attempts: 4, reason: 'connection refused (ECONNREFUSED)' })
  })
})

describe('bounds', () => {
  const once: FetchTextOptions = { retry: { attempts: 1, baseMs: 0, capMs: 0, maxRetryAfterMs: 0 } }

  it.each<[string, Reply]>([
    ['no answer comes', { hang: true }],
    ['the body stalls', { body: 'x'.repeat(1000), stall: true }],
  ])('the timeout ends an attempt when %s, and lets the connection go', async (_, reply) => {
    await serve(() => reply)
    expect(await failure({ ...once, timeoutMs: 100 })).toMatchObject({
      failure: 'timeout',
      reason: 'no whole answer within 0.1 s',
    })
    await expect.poll(() => origin.dropped()).toBe(1)
  })

  it('refuses an answer that announces too much, before reading it', async () => {
    await serve(() => ({ headers: { 'content-length': '5000' }, body: 'x'.repeat(5000), stall: true }))
    expect(await failure({ maxBytes: 4999 })).toMatchObject({ failure: 'too-large', attempts: 1 })
  })

  it('stops reading an answer without a length as soon as it is too much', async () => {
    // The body stalls after 3 MiB: only a reader that stops by itself ends before the timeout.
    await serve(() => ({ body: Buffer.alloc(6 * 1024 * 1024, 'x'), stall: true }))
    const error = await failure({ maxBytes: 1024 * 1024 })
    expect(error).toMatchObject({
      failure: 'too-large',
      reason: 'the answer is larger than the 1 MiB that are allowed',
    })
    await expect.poll(() => origin.dropped()).toBe(1)
  })

  it('takes an answer of exactly the size that is allowed', async () => {
    await serve(() => ({ body: '12345' }))
    expect(await fetchText(origin.url, { maxBytes: 5 })).toMatchObject({ text: '12345' })
    expect(await failure({ maxBytes: 4 })).toMatchObject({ failure: 'too-large' })
  })

  it('refuses bytes that are no UTF-8', async () => {
    await serve(() => ({ body: Uint8Array.of(0x7b, 0xff, 0x7d) }))
    expect(await failure()).toMatchObject({ failure: 'encoding', attempts: 1 })
  })

  it("throws the caller's own reason when aborted, while asking and while waiting", async () => {
    await serve(() => ({ hang: true }))
    const reason = new Error('stopped')
    const asking = new AbortController()
    const pending = fetchText(origin.url, { signal: asking.signal })
    await expect.poll(() => origin.asked.length).toBe(1)
    asking.abort(reason)
    await expect(pending).rejects.toBe(reason)

    await origin.close()
    await serve(() => ({ status: 503, headers: { 'retry-after': '50' } }))
    const waiting = new AbortController()
    const onRetry = () => {
      waiting.abort(reason)
    }
    await expect(fetchText(origin.url, { signal: waiting.signal, onRetry })).rejects.toBe(reason)
    expect(origin.asked).toHaveLength(1)
  })
})

describe('credentials', () => {
  const authorization = basicAuth('Zoë', 'gehe:im')

  it('travel in the header, in UTF-8', async () => {
    await serve(() => ({ body: 'in' }))
    await fetchText(origin.url, { authorization })
    // printf 'Zoë:gehe:im' | base64
    expect(origin.asked[0]!.headers.authorization).toBe('Basic Wm/DqzpnZWhlOmlt')
  })

  it('are never part of a message, whatever goes wrong', async () => {
    await serve(({ path }) =>
      path === '/moved' ? { status: 302, headers: { location: '/elsewhere' } } : { status: 401 },
    )
    const withPassword = origin.url.replace('http://', 'http://user:geheim@')
    for (const path of ['/x', '/moved']) {
      const error: unknown = await fetchText(`${withPassword}${path}`, { authorization }).catch(
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(SourceError)
      const { message, stack, source } = error as SourceError
      expect(`${message}${stack ?? ''}${source}${JSON.stringify(error)}`).not.toMatch(/geheim|user:|Wm\/D|Basic/)
    }
  })

  it('are not sent over plain HTTP to another machine, and nothing is asked', async () => {
    await serve(() => ({}))
    let asked = 0
    const fetch = () => Promise.reject(new Error(`asked ${++asked}`))
    const error: unknown = await fetchText('http://docs.example/x', { authorization, fetch }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ failure: 'insecure', attempts: 0, source: 'http://docs.example/x' })
    expect(asked).toBe(0)
  })

  it('do not follow a redirect', async () => {
    await serve(({ path }) => (path === '/x' ? { status: 302, headers: { location: '/y' } } : { body: 'followed' }))
    const error = await failure({ authorization })
    expect(error.reason).toBe(`HTTP 302, a redirect to ${new URL(origin.url).host}; redirects are not followed`)
    expect(origin.asked.map(({ path }) => path)).toEqual(['/x'])
  })

  it('refuse a user name that the scheme cannot carry', async () => {
    await serve(() => ({}))
    expect(() => basicAuth('a:b', 'c')).toThrow(RangeError)
  })
})
