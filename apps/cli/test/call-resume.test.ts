import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ended, justone, startJustone } from './justone.ts'

const PAGES = 4
/** An id that a number of JavaScript cannot carry. */
const idOf = (item: number) => `90263013244128870${item}`

let server: Server
let url: string
let folder: string
/** The cursors that were asked for. */
let asked: string[]
/** From this cursor on the balance is used up. */
let failsAt: number
/** At this cursor nothing is answered. */
let hangsAt: number
beforeEach(async () => {
  ;[asked, failsAt, hangsAt] = [[], Infinity, Infinity]
  server = createServer((request, response) => {
    const cursor = Number(new URL(request.url ?? '/', 'http://server').searchParams.get('cursor') ?? 0)
    asked.push(String(cursor))
    if (cursor >= hangsAt) return
    response.writeHead(200, { 'content-type': 'application/json' })
    if (cursor >= failsAt) {
      response.end('{"code":601,"message":null,"data":null}')
      return
    }
    const items = [2 * cursor, 2 * cursor + 1].map((item) => `{"cid":${idOf(item)}}`)
    const next = { cursor: cursor + 1, has_more: cursor + 1 < PAGES ? 1 : 0 }
    response.end(`{"code":0,"data":{"comments":[${items.join(',')}],${JSON.stringify(next).slice(1)}}`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'justone-resume-'))
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const path = (name: string) => join(folder, name)
const PAGED = ['call', 'tiktok/get-post-comment/v1', '--all-pages']
const GIVEN = ['--awemeId', '1']
const env = { JUSTONEAPI_TOKEN: 'Zq7canary0TOKEN9' }
const call = (...more: string[]) => justone([...PAGED, '--base-url', url, ...more], env)
const text = (name: string) => readFile(path(name), 'utf8')
const all = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `{"cid":${idOf(from + at)}}`)
const compact = (json: string) => json.replace(/\s/g, '')

describe('a list of pages that broke off', () => {
  test.each(['json', 'ndjson', 'csv'])(
    'goes on from the word that was told, and pays no page twice (%s)',
    async (format) => {
      failsAt = 2
      const first = await call(...GIVEN, '--max-pages', '9', '--output', format)
      expect(first.code, first.stderr).toBe(5)
      const [, word = ''] = /--resume (p1\.\S+)/.exec(first.stderr) ?? []
      expect(Buffer.from(word.slice(3), 'base64url').toString()).not.toContain('canary')
      failsAt = Infinity
      const second = await call('--max-pages', '9', '--output', format, '--resume', word)
      expect(second.code, second.stderr).toBe(0)
      expect(second.stderr).toContain('that is the whole list')
      expect(second.stderr).not.toContain('--resume')
      expect(asked).toEqual(['0', '1', '2', '2', '3'])
      const both = first.stdout + second.stdout
      if (format === 'json') expect([compact(first.stdout), compact(second.stdout)]).toEqual([`[${all(0, 4).join()}]`, `[${all(4, 8).join()}]`]) // prettier-ignore
      if (format === 'ndjson') expect(both.trim().split('\n')).toEqual(all(0, 8))
      for (const item of all(0, 8)) expect(both).toContain(/\d+/.exec(item)?.[0])
    },
  )

  test('goes on from its file by the same command, into the same file of lines', async () => {
    const own = [...GIVEN, '--max-pages', '9', '--output', 'ndjson', '--resume', path('place'), '--out', path('out.ndjson')] // prettier-ignore
    failsAt = 1
    const first = await call(...own)
    expect(first.code, first.stderr).toBe(5)
    expect(first.stderr).toContain('the same command goes on')
    failsAt = Infinity
    expect((await call(...own)).code).toBe(0)
    expect((await text('out.ndjson')).trim().split('\n')).toEqual(all(0, 8))
    expect(asked).toEqual(['0', '1', '1', '2', '3'])
    expect(await readdir(folder)).toEqual(['out.ndjson'])
  })

  test.each(['ndjson', 'json'])('loses nothing that was paid when it is killed (%s)', async (format) => {
    const own = [...GIVEN, '--max-pages', '9', '--output', format, '--resume', path('place'), '--out', path('out')]
    hangsAt = 2
    const child = startJustone([...PAGED, '--base-url', url, ...own], env)
    const end = ended(child)
    while (asked.length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await end
    hangsAt = Infinity
    // A line that was written by a run which could not say so any more.
    if (format === 'ndjson') await writeFile(path('out'), `${await text('out')}{"cid":"twice"}\n`)
    if (format === 'ndjson') {
      const state = JSON.parse(await text('place')) as object
      await writeFile(
        path('place'),
        JSON.stringify({ ...state, outBytes: Buffer.byteLength(`${all(0, 4).join('\n')}\n`) }),
      )
    }
    const last = await call(...own)
    expect(last.code, last.stderr).toBe(0)
    const lines = all(0, 8)
    const want = format === 'json' ? `[${lines.join()}]` : lines.join('')
    expect(compact(await text('out'))).toBe(want)
    expect(asked).toEqual(['0', '1', '2', '2', '3'])
  })

  test.each(['ndjson', 'json'])('keeps what a reader that left did not get (%s)', async (format) => {
    const own = [...GIVEN, '--max-pages', '9', '--output', format, '--resume', path('place')]
    const child = startJustone([...PAGED, '--base-url', url, ...own], env)
    child.stdout?.destroy()
    await ended(child)
    const last = await call(...own)
    expect(last.code, last.stderr).toBe(0)
    const want = format === 'json' ? `[${all(0, 8).join()}]` : all(0, 8).join('')
    expect(compact(last.stdout)).toBe(want)
    expect(asked).toEqual(['0', '1', '2', '3'])
  })

  test('is gone on with by one call at a time', async () => {
    const own = [...GIVEN, '--max-pages', '9', '--output', 'ndjson', '--resume', path('place')]
    hangsAt = 1
    const child = startJustone([...PAGED, '--base-url', url, ...own], env)
    const end = ended(child)
    while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    const second = await call(...own)
    expect([second.code, second.stderr]).toEqual([
      13,
      expect.stringMatching(/another run \(process \d+\) is writing .*place/),
    ])
    child.kill('SIGKILL')
    await end
    hangsAt = Infinity
    expect((await call(...own)).code).toBe(0)
    expect(asked).toEqual(['0', '1', '1', '2', '3'])
    expect(await readdir(folder)).toEqual([])
  })

  test('keeps what --max-items cut off for the next run', async () => {
    const own = (items: string) => call(...GIVEN, '--max-items', items, '--output', 'ndjson', '--resume', path('place'))
    const parts = [await own('3'), await own('3'), await own('9')]
    expect(parts.map(({ stdout }) => stdout.trim().split('\n').length)).toEqual([3, 3, 2])
    expect(parts.map(({ stdout }) => stdout).join('').trim().split('\n')).toEqual(all(0, 8)) // prettier-ignore
    expect(asked).toEqual(['0', '1', '2', '3'])
  })

  test('says what --max-items cut off where nothing keeps it', async () => {
    const result = await call(...GIVEN, '--max-items', '3')
    expect(result.stderr).toContain('1 item of the last page was paid and left out')
  })

  test.each<[string, () => Promise<string[]>, string]>([
    ['with other parameters', () => Promise.resolve(['--awemeId', '2']), 'a call with other parameters'],
    ['for another operation', async () => {
      await writeFile(path('place'), (await text('place')).replace('tiktok.', 'other.'))
      return GIVEN
    }, 'belongs to other.'],
    ['from a file of something else', async () => {
      await writeFile(path('place'), 'precious')
      return GIVEN
    }, 'holds no position'],
    ['into a document that is there', async () => {
      await writeFile(path('out.json'), '[]')
      return [...GIVEN, '--output', 'json', '--out', path('out.json')]
    }, 'only --output ndjson can add to it'],
  ])('does not go on %s', async (_, change, said) => {
    await call(...GIVEN, '--max-pages', '1', '--resume', path('place'))
    const more = await change()
    const result = await call(...more, '--max-pages', '1', '--resume', path('place'))
    expect(result.code).toBe(2)
    expect(result.stderr).toContain(said)
    expect(asked).toEqual(['0'])
  }) // prettier-ignore
})

describe('a result in a file', () => {
  test('is there whole, and takes the place of an older one', async () => {
    await writeFile(path('out.json'), 'older')
    const result = await call(...GIVEN, '--max-pages', '9', '--out', path('out.json'))
    expect([result.code, result.stdout]).toEqual([0, ''])
    expect(compact(await text('out.json'))).toBe(`[${all(0, 8).join()}]`)
    expect(await readdir(folder)).toEqual(['out.json'])
  })

  test('leaves the older one as it was when nothing came', async () => {
    await writeFile(path('out.json'), 'older')
    failsAt = 0
    const once = ['call', 'tiktok/get-post-comment/v1', ...GIVEN, '--base-url', url, '--out', path('out.json')]
    expect((await justone(once, env)).code).toBe(5)
    expect(await readdir(folder)).toEqual(['out.json'])
    expect(await text('out.json')).toBe('older')
  })

  test('of lines leaves the older one as it was when nothing came', async () => {
    await writeFile(path('out.ndjson'), 'older')
    failsAt = 0
    const own = [...GIVEN, '--max-pages', '9', '--output', 'ndjson', '--out', path('out.ndjson')]
    expect((await call(...own)).code).toBe(5)
    expect(await text('out.ndjson')).toBe('older')
    failsAt = Infinity
    expect((await call(...own)).code).toBe(0)
    expect((await text('out.ndjson')).trim().split('\n')).toEqual(all(0, 8))
  })

  test('that cannot take its place stays pending where the list keeps its place', async () => {
    await mkdir(path('out.json'))
    const own = [...GIVEN, '--max-pages', '1', '--resume', path('place')]
    const first = await call(...own, '--out', path('out.json'))
    expect([first.code, first.stderr]).toEqual([13, expect.stringContaining('cannot be written (EISDIR)')])
    expect(compact(first.stdout)).toBe(`[${all(0, 2).join()}]`)
    expect(await readdir(folder)).toEqual(['out.json', 'place'])
    expect((await call(...own, '--out', path('other.json'))).code).toBe(0)
    expect(compact(await text('other.json'))).toBe(`[${all(0, 4).join()}]`)
    expect(asked).toEqual(['0', '1'])
  })

  test('is not the file that the list keeps its place in', async () => {
    const own = [...GIVEN, '--max-pages', '1', '--output', 'ndjson', '--resume', path('out.ndjson')]
    const result = await call(...own, '--out', join(folder, '.', 'x', '..', 'out.ndjson'))
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining('--resume: this is the file of --out')])
    expect(asked).toEqual([])
  })

  test('is refused before anything is paid when it cannot be written', async () => {
    const result = await call(...GIVEN, '--max-pages', '1', '--out', path('no/out.json'))
    expect(result.code).toBe(13)
    expect(result.stderr).toContain('cannot be written (ENOENT)')
    expect(asked).toEqual([])
  })
})
