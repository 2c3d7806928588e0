import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestOrigin } from '../http/test-origin.ts'
import { canonical, type JsonObject, sha256, stringifyJson } from '../snapshot/index.ts'
import { at, operation, published, publishedAt } from '../snapshot/test-document.ts'
import { createWorkplace, startVendor } from './test-vendor.ts'

const A = '/api/somewhere/a/v1'
const B = '/api/somewhere/b/v1'
const HIDDEN = '/api/somewhere/hidden/v1'
const hidden = { [HIDDEN]: { get: operation({ 'x-docs-hidden': true }) } }
const everything = published({ [A]: { get: operation() }, [B]: { get: operation({ summary: 'B' }) }, ...hidden })
const withoutB = published({ [A]: { get: operation() }, ...hidden })

let full: JsonObject
let origin: TestOrigin
let place: ReturnType<typeof createWorkplace>
const from = (source: string, ...more: string[]) => ['--from', source, '--origin', origin.url, ...more]

beforeEach(async () => {
  full = everything
  place = createWorkplace()
  origin = await startVendor(() => full)
})
afterEach(async () => {
  place.remove()
  await origin.close()
})

describe('the four sources', () => {
  it('the full document becomes the snapshot, with its lock', async () => {
    const { code, stdout, stderr } = await place.pull(from('full'))
    expect(code).toBe(0)
    const told = '3 operations on 1 platforms (0 unlisted, 1 hidden)'
    expect(stdout).toBe(`${told}: 3 added, 0 removed, 0 unlisted, 0 relisted, 0 changed\n`)
    expect(stderr).toBe(`reading the full document: ${origin.url}/v3/api-docs/public-api\n`)
    const { 'snapshot.json': text = '', ...others } = place.files()
    expect(text).toBe(stringifyJson(canonical(everything)))
    expect(Object.keys(others)).toEqual(['snapshot.lock.json'])
    expect(place.lock()).toEqual({
      source: 'https://api.justoneapi.com/v3/api-docs/public-api',
      sha256: sha256(text),
      etag: expect.stringMatching(/^"[0-9a-f]{8}"$/) as unknown,
      releaseId: 'release-1',
      pulledAt: '2026-07-23T10:00:00.000Z',
      form: 1,
      prose: false,
      counts: { operations: 3, listed: 3, unlisted: 0, hidden: 1, deprecated: 0, platforms: 1 },
    })
  })

  it('all lead to the same snapshot once the full one stands', async () => {
    await place.pull(from('full'))
    const { 'snapshot.json': text = '' } = place.files()
    const file = join(place.folder, 'full.json')
    writeFileSync(file, JSON.stringify(everything))
    const sources = {
      public: 'https://docs.justoneapi.com/openapi.json',
      pages: 'https://docs.justoneapi.com/en/sitemap.xml',
      [`file:${file}`]: 'file:full.json',
      'file:full.json': 'file:full.json',
      [`file://${file}`]: 'file:full.json',
    }
    for (const [source, named] of Object.entries(sources)) {
      expect(await place.pull(from(source))).toMatchObject({ code: 0 })
      expect(place.files()['snapshot.json']).toBe(text)
      expect(place.lock()).toMatchObject({ source: named, pulledAt: '2026-07-23T10:00:00.000Z' })
    }
  })

  it('the public document is the default, and asks for no password', async () => {
    expect(await place.pull(['--origin', origin.url], { env: {} })).toMatchObject({ code: 0 })
    expect(Object.keys(at(place.snapshot(), 'paths') as JsonObject)).toEqual([A, B])
    expect(origin.asked[0]!.headers).not.toHaveProperty('authorization')
  })

  it('the pages are counted on a terminal, and only there', async () => {
    expect((await place.pull(from('pages'), { isTTY: true })).stderr).toContain('\r\u001b[2Kpages 2/2')
    expect((await place.pull(from('pages'))).stderr).not.toContain('pages 2/2')
  })

  it('no lock and no snapshot names the host that was asked', async () => {
    for (const source of ['full', 'public', 'pages']) {
      await place.pull(from(source))
      expect(Object.values(place.files()).join()).not.toContain('127.0.0.1')
    }
  })
})

describe('a second pull', () => {
  it.each(['full', 'public', 'pages'])('from %s changes no byte', async (source) => {
    await place.pull(from(source))
    const before = place.files()
    const again = await place.pull(from(source), { now: () => new Date('2030-01-01') })
    expect(again.code).toBe(0)
    expect(again.stdout).toMatch(/^nothing new: /)
    expect(place.files()).toEqual(before)
  })

  it('sends the ETag and takes 304 for an answer', async () => {
    await place.pull(from('full'))
    const before = place.files()
    const { code, stdout } = await place.pull(from('full'))
    expect(origin.asked[1]!.headers['if-none-match']).toBe(place.lock()['etag'])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'nothing new: 3 operations on 1 platforms (0 unlisted, 1 hidden)\n',
    })
    expect(place.files()).toEqual(before)
  })

  it.each([
    ['--force', ['--force']],
    ['--drop-unlisted', ['--drop-unlisted']],
    ['another form is wanted', ['--keep-prose']],
  ])('reads in full when %s', async (_, more) => {
    await place.pull(from('full'))
    await place.pull(from('full', ...more))
    expect(origin.asked[1]!.headers).not.toHaveProperty('if-none-match')
  })

  it('reads in full, and says why, when the snapshot is not the one the lock speaks of', async () => {
    await place.pull(from('full'))
    const before = place.files()
    writeFileSync(join(place.folder, 'snapshot.json'), before['snapshot.json']!.replace('v0', 'v9'))
    const { stderr } = await place.pull(from('full'))
    expect(origin.asked[1]!.headers).not.toHaveProperty('if-none-match')
    expect(stderr).toContain(
      'snapshot.json is not the one that snapshot.lock.json speaks of; reading the whole document',
    )
    expect(place.files()).toEqual(before)
  })

  it('reads in full from another source, whose ETag would mean another document', async () => {
    await place.pull(from('full'))
    await place.pull(from('public'))
    expect(origin.asked[1]!.headers).not.toHaveProperty('if-none-match')
  })

  it('keeps the time of the snapshot when only the words around it changed', async () => {
    await place.pull(from('full'))
    const { 'snapshot.json': text } = place.files()
    full = {
      ...everything,
      'x-openapi-release-id': 'release-2',
      info: { title: 'Things', version: 'v0', description: 'New' },
    }
    const { stdout } = await place.pull(from('full'), { now: () => new Date('2030-01-01') })
    expect(stdout).toMatch(/^interface unchanged, lock updated: 3 operations/)
    expect(place.files()['snapshot.json']).toBe(text)
    expect(place.lock()).toMatchObject({ releaseId: 'release-2', pulledAt: '2026-07-23T10:00:00.000Z' })
  })

  it('says that shared parts changed when no operation did', async () => {
    await place.pull(from('full'))
    full = { ...everything, servers: [{ url: 'https://moved.example' }] }
    expect((await place.pull(from('full'))).stdout).toContain('0 changed (servers, tags or components changed)')
  })
})

describe('what the source no longer has', () => {
  it('is unlisted with the day, listed again when it returns, and dropped on demand', async () => {
    await place.pull(from('full'))
    const { 'snapshot.json': first } = place.files()
    full = withoutB
    expect((await place.pull(from('full'))).stdout).toContain('0 removed, 1 unlisted, 0 relisted')
    expect(at(place.snapshot(), 'paths', B, 'get')).toMatchObject({ deprecated: true, 'x-unlisted': '2026-07-23' })
    expect(place.lock()).toMatchObject({ counts: { operations: 3, listed: 2, unlisted: 1 } })
    full = everything
    expect((await place.pull(from('full'))).stdout).toContain('0 removed, 0 unlisted, 1 relisted')
    expect(place.files()['snapshot.json']).toBe(first)
    full = withoutB
    expect((await place.pull(from('full', '--drop-unlisted'))).stdout).toContain('1 removed, 0 unlisted')
    expect(Object.keys(at(place.snapshot(), 'paths') as JsonObject)).toEqual([A, HIDDEN])
  })

  it('stays when it is hidden and the source leaves hidden operations out', async () => {
    await place.pull(from('full'))
    for (const source of ['public', 'pages']) {
      await place.pull(from(source, '--drop-unlisted'))
      expect(at(place.snapshot(), 'paths', HIDDEN, 'get')).toMatchObject({ 'x-docs-hidden': true })
      expect(at(place.snapshot(), 'paths', HIDDEN, 'get')).not.toHaveProperty('x-unlisted')
    }
  })

  it('may not be more than half, unless forced', async () => {
    await place.pull(from('full'))
    full = publishedAt(A)
    const before = place.files()
    const { code, stderr } = await place.pull(from('full'))
    expect(code).toBe(1)
    expect(stderr).toContain(`${origin.url}/v3/api-docs/public-api: 2 of 3 listed operations are missing from it.`)
    expect(stderr).toContain('--force')
    expect(place.files()).toEqual(before)
    expect((await place.pull(from('full', '--force'))).stdout).toContain('2 unlisted')
  })
})

describe('options', () => {
  it('--keep-prose keeps the words, and the next pull without it drops them', async () => {
    await place.pull(from('full', '--keep-prose'))
    expect(place.files()['snapshot.json']).toContain('Words about a thing.')
    expect(place.lock()).toMatchObject({ prose: true })
    await place.pull(from('full', '--keep-prose'))
    expect(origin.asked[1]!.headers).toHaveProperty('if-none-match')
    await place.pull(from('full'))
    expect(place.files()['snapshot.json']).not.toContain('Words about a thing.')
  })

  it('--out writes there, relative to where the command was called', async () => {
    await place.pull(from('public', '--out', 'a/there'), { openapi: '/nowhere' })
    expect(readdirSync(join(place.folder, 'a', 'there')).sort()).toEqual(['snapshot.json', 'snapshot.lock.json'])
  })

  it('--api-origin and --docs-origin ask one host each', async () => {
    const both = ['--docs-origin', 'http://127.0.0.1:1', '--api-origin', origin.url]
    expect(await place.pull(['--from', 'full', ...both])).toMatchObject({ code: 0 })
    expect(await place.pull(['--from', 'public', ...both])).toMatchObject({ code: 1 })
  })

  it('--help prints the help and reads nothing', async () => {
    const { code, stdout } = await place.pull(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('JUSTONEAPI_DOCS_PASSWORD')
    expect(origin.asked).toEqual([])
  })

  it('wrong ones end with 2, say all, and ask nothing', async () => {
    const { code, stdout, stderr } = await place.pull(['--from', 'nowhere', '--colour'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /^unknown option --colour; .*\n--from: "nowhere" is not a source; .*\nsee: pnpm spec:pull --help\n$/,
    )
    expect(place.files()).toEqual({})
  })

  it('missing credentials end with 2 and ask nothing', async () => {
    expect(await place.pull(from('full'), { env: {} })).toMatchObject({ code: 2 })
    expect(origin.asked).toEqual([])
  })
})
