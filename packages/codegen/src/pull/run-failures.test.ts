import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asked, type Reply, startOrigin, type TestOrigin } from '../http/test-origin.ts'
import { operation, published, publishedAt } from '../snapshot/test-document.ts'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { answerAsVendor, createWorkplace } from './test-vendor.ts'

const A = '/api/somewhere/a/v1'
const B = '/api/somewhere/b/v1'
const good = publishedAt(A, B)
const next = published({
  [A]: { get: operation() },
  [B]: { get: operation() },
  '/api/somewhere/c/v1': { get: operation() },
})

let origin: TestOrigin
let place: ReturnType<typeof createWorkplace>
let answer: (asked: Asked, count: number) => Reply
let before: Record<string, string>
const from = (source: string) => ['--from', source, '--origin', origin.url]

// Each test begins with a good snapshot and lock, and ends with the same bytes in both, and nothing beside them.
beforeEach(async () => {
  place = createWorkplace()
  answer = (asked) => answerAsVendor(good, asked)
  origin = await startOrigin((asked, count) => answer(asked, count))
  await place.pull(from('full'))
  before = place.files()
  expect(Object.keys(before)).toEqual(['snapshot.json', 'snapshot.lock.json'])
})
afterEach(async () => {
  await origin.close()
  place.remove()
})

const expectFailure = async (argv: readonly string[], ...words: string[]) => {
  const { code, stdout, stderr } = await place.pull(argv)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('pull failed, no file was changed\n')
  for (const one of words) expect(stderr).toContain(one)
  expect(stderr).not.toMatch(/secret|\n\s+at /)
  expect(place.files()).toEqual(before)
}

const text = JSON.stringify(next)
const html = { 'content-type': 'text/html' }

describe('a pull that fails changes no file, exits with 1 and names the source and the cause', () => {
  it.each<[string, Reply, string]>([
    ['a truncated document', { body: text.slice(0, text.length / 2) }, 'the document stops in the middle'],
    ['no JSON', { body: 'openapi: 3.1.0' }, 'not JSON'],
    ['an HTML page', { body: '<html>Sign in</html>', headers: html }, 'an HTML page instead of JSON'],
    ['an empty answer', { body: '' }, 'an empty answer'],
    ['Swagger 2.0', { body: '{"swagger":"2.0","paths":{}}' }, 'a Swagger 2.0 document'],
    ['OpenAPI 3.0', { body: text.replace('3.1.0', '3.0.1') }, 'OpenAPI "3.0.1"; only 3.1 is read'],
    ['no paths', { body: '{"openapi":"3.1.0"}' }, 'the document has no "paths"'],
    ['empty paths', { body: JSON.stringify(published({})) }, 'the document has no path'],
    ['an invalid document', { body: JSON.stringify({ ...next, info: {} }) }, 'not a valid OpenAPI 3.1 document: info'],
    [
      'an absurd size',
      { headers: { 'content-length': '33554433' }, body: text, stall: true },
      'larger than the 32 MiB',
    ],
    ['an error that will not pass', { status: 404 }, 'HTTP 404'],
    ['an error that does not pass', { status: 503, body: '<html>' }, 'HTTP 503 (after 4 attempts)'],
    ['a connection that is cut each time', { body: text, cut: true }, '(after 4 attempts)'],
    ['a redirect', { status: 302, headers: { location: 'https://else.example/' } }, 'a redirect to else.example'],
    ['304 that nobody asked for', { status: 304 }, 'HTTP 304'],
    [
      'a document of which more than half is missing',
      { body: JSON.stringify(publishedAt('/api/x/y/v1')) },
      '2 of 2 listed',
    ],
  ])('%s', async (_, reply, words) => {
    answer = () => reply
    await expectFailure(from('public'), `${origin.url}/openapi.json: `, words)
  })

  it('no connection', async () => {
    await origin.close()
    await expectFailure(from('public'), 'connection refused')
  })

  it('a wrong password', async () => {
    const env = { JUSTONEAPI_DOCS_USER: 'reader', JUSTONEAPI_DOCS_PASSWORD: 'geheim' }
    const { code, stderr } = await place.pull([...from('full'), '--force'], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('HTTP 401: user or password refused; look at JUSTONEAPI_DOCS_USER')
    expect(stderr).not.toContain('geheim')
    expect(place.files()).toEqual(before)
  })

  it('a password that would go over plain HTTP to another machine', async () => {
    await expectFailure(['--from', 'full', '--force', '--origin', 'http://docs.example'], 'only sent over https:')
  })

  it.each<[string, Reply, string]>([
    ['missing', { status: 404 }, 'HTTP 404'],
    ['broken', { body: '{"openapi"' }, 'stops in the middle'],
    ['of another state', { body: JSON.stringify({ ...publishedAt(B), servers: [] }) }, 'disagrees with'],
  ])('one page of many that is %s', async (_, reply, words) => {
    answer = (asked) => (asked.path.endsWith('page-1-en.json') ? reply : answerAsVendor(good, asked))
    await expectFailure(from('pages'), `${origin.url}/openapi/platform/page-1-en.json: `, words)
  })

  it('one page that fails does not wait for another that hangs', async () => {
    answer = (asked) => {
      if (asked.path.endsWith('page-0-en.json')) return { hang: true }
      return asked.path.endsWith('page-1-en.json') ? { status: 404 } : answerAsVendor(good, asked)
    }
    await expectFailure(from('pages'), 'page-1-en.json: HTTP 404')
    await expect.poll(() => origin.dropped()).toBe(1)
  })

  it('a sitemap without pages', async () => {
    answer = () => ({ body: '<urlset/>' })
    await expectFailure(from('pages'), '/en/sitemap.xml: the sitemap names no page')
  })

  it('a file that is not there, or is no text', async () => {
    await expectFailure(['--from', 'file:none.json'], `${place.folder}/none.json: no such file`)
    writeFileSync(join(place.folder, 'other.bin'), Uint8Array.of(0x7b, 0xff))
    before = place.files()
    await expectFailure(['--from', 'file:other.bin'], `${place.folder}/other.bin: not UTF-8`)
  })
})

it('a present snapshot that cannot be read is not taken for none: its unlisted operations would be lost', async () => {
  writeFileSync(join(place.folder, 'snapshot.json'), '{"openapi":')
  before = place.files()
  await expectFailure(from('public'), 'the present snapshot cannot be read')
})

it('a file that cannot be written leaves both as they were', async () => {
  answer = (asked) => answerAsVendor(next, asked)
  mkdirSync(join(place.folder, `.snapshot.lock.json.${process.pid}.tmp`))
  const { code, stderr } = await place.pull(from('public'))
  expect(code).toBe(1)
  expect(stderr).toMatch(/EISDIR/)
  expect(place.files()).toEqual(before)
})

it('two failures that pass by themselves are told and got over', async () => {
  answer = (asked, count) => (count <= 3 ? { status: 503 } : answerAsVendor(next, asked))
  const { code, stdout, stderr } = await place.pull(from('public'))
  expect(code).toBe(0)
  expect(stdout).toContain('3 operations')
  expect(stderr).toContain(`${origin.url}/openapi.json: HTTP 503; attempt 2 of 4 in 0.0 s\n`)
})

it.each(['public', 'pages'])('an interrupt while %s is read ends it with 130 and changes nothing', async (source) => {
  const controller = new AbortController()
  answer = (asked) => {
    if (asked.path === '/en/sitemap.xml') return answerAsVendor(good, asked)
    setImmediate(() => {
      controller.abort(new InterruptedError())
    })
    return { hang: true }
  }
  const { code, stderr } = await place.pull(from(source), { signal: controller.signal })
  expect(code).toBe(130)
  expect(stderr).toContain('interrupted; no file was changed')
  expect(place.files()).toEqual(before)
})

it('an interrupt after the last byte has arrived still changes nothing', async () => {
  const controller = new AbortController()
  answer = (asked) => answerAsVendor(next, asked)
  const now = () => {
    controller.abort(new InterruptedError())
    return new Date('2030-01-01')
  }
  expect(await place.pull(from('public'), { signal: controller.signal, now })).toMatchObject({ code: 130 })
  expect(place.files()).toEqual(before)
})
