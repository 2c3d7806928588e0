import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/frame/run.ts'
import { fakeTerminal } from './fake-terminal.ts'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { justone } from './justone.ts'

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'
const PAGED = ['call', 'douyin/get-video-comment/v1', '--awemeId', '1']

let server: MockServer
let faults: FaultServer
let folder: string
beforeAll(async () => {
  server = await startMockServer()
  faults = await startFaultServer()
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterAll(async () => {
  await Promise.all([server.close(), faults.close(), rm(folder, { recursive: true })])
})

const call = (...args: string[]) => justone([...args, '--base-url', server.url], { JUSTONEAPI_TOKEN: 'any' })

describe('parameters from a file', () => {
  const file = async (text: string) => {
    const name = join(folder, `${String(Math.abs(text.length))}.json`)
    await writeFile(name, text)
    return name
  }

  test('are sent, and the command line goes before them', async () => {
    const params = await file('{"kolId": "7000000000000000001", "only_assign": true, "range": "_2"}')
    const result = await call('call', SEED, '--params', params, '--range', '_3')
    expect(result.code, result.stderr).toBe(0)
    expect(server.log().at(-1)?.query).toEqual({ kolId: '7000000000000000001', onlyAssign: 'true', range: '_3' })
  })

  test('come from standard input, a byte order mark in front of them or not', async () => {
    const terminal = fakeTerminal({}, undefined, '\uFEFF{"kolId": "5"}')
    expect(await run(['call', SEED, '--params', '-', '--dry-run'], terminal)).toBe(0)
    expect(terminal.out()).toContain('kolId=5')
  })

  test.each<[string, string, number, string]>([
    ['a number that lost digits', '{"kolId": 7000000000000000001}', 2, 'Put it into quotes'],
    ['a list as a value', '{"kolId": ["1"]}', 2, 'only a text, a number or a boolean'],
    ['null as a value', '{"kolId": null}', 2, 'only a text, a number or a boolean'],
    ['an unknown name', '{"kolId": "1", "rang": "_2"}', 2, 'Did you mean --range?'],
    ['a token', '{"kolId": "1", "token": "Zq7canary0TOKEN9"}', 2, 'A token is not taken'],
    ['a list', '[1]', 2, 'this is no JSON object'],
    ['no JSON', '{', 2, 'this is no JSON object'],
    ['nothing', '', 2, 'this is no JSON object'],
  ])('that hold %s are refused', async (_, text, code, said) => {
    const before = server.log().length
    const result = await call('call', SEED, '--params', await file(text))
    expect(result.code).toBe(code)
    expect(result.stderr).toContain(said)
    expect(result.stderr).not.toContain('canary')
    expect(server.log()).toHaveLength(before)
  })

  test('that cannot be read are a problem of this machine', async () => {
    expect((await call('call', SEED, '--params', join(folder, 'none.json'))).code).toBe(13)
  })
})

describe('results', () => {
  test('are selected, after the expression was checked', async () => {
    const result = await call('call', SEED, '--kolId', '1', '--select', '{a: play_mid, b: interact_rate.value}')
    expect(JSON.parse(result.stdout)).toEqual({ a: '3642403', b: 244 })
    const before = server.log().length
    const wrong = await call('call', SEED, '--kolId', '1', '--select', 'a[')
    expect(wrong.code).toBe(2)
    expect(server.log()).toHaveLength(before)
  })

  test('of a query that finds nothing come with the fields that are there', async () => {
    const result = await call('call', SEED, '--kolId', '1', '--select', 'playmid')
    expect(result).toMatchObject({ code: 0, stdout: 'null\n' })
    expect(result.stderr).toMatch(/--select found nothing; the fields to begin with: .*play_mid/)
  })

  test.each([
    [[], '"play_mid"'],
    [['--output', 'csv'], 'play_mid'],
  ])('are whole where a query does not fit what was paid: %j', async (more, said) => {
    const before = server.log().length
    const result = await call('call', SEED, '--kolId', '1', '--select', 'length(missing)', ...more)
    expect(result.code).toBe(2)
    expect(result.stdout).toContain('3642403')
    expect(result.stdout).toContain(said)
    expect(result.stderr).toMatch(
      /"length\(missing\)" does not fit the answer \(.*\). It was paid, so it is written whole\n/,
    )
    expect(result.stderr).toMatch(/charged +yes/)
    expect(server.log()).toHaveLength(before + 1)
  })

  test('of pages are whole where a query does not fit some of their items', async () => {
    const args = ['--all-pages', '--max-items', '3', '--output', 'ndjson', '--select', 'length(missing)']
    const result = await call(...PAGED, ...args)
    expect(result.code).toBe(2)
    expect(result.stdout.trim().split('\n')).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^\{.*cid/) as string),
    )
  })

  test('are the answer byte for byte with --raw', async () => {
    const args = ['call', SEED, '--kolId', '1', '--base-url', faults.url, '--raw']
    const { stdout } = await justone(args, { JUSTONEAPI_TOKEN: 'large-12345678' })
    expect(stdout).toBe(
      '{"code":0,"message":null,"data":{"id":902630132441288704,"-9223372036854775808":[-9223372036854775808]},"recordTime":null,"requestId":"req-7"}\n',
    )
  })

  test('say what went over the wire with --verbose, without arguments and token', async () => {
    const args = ['call', SEED, '--kolId', 'someone', '--base-url', server.url, '--verbose']
    const { stderr } = await justone(args, { JUSTONEAPI_TOKEN: 'Zq7canary0TOKEN9' })
    expect(stderr).toContain('> GET /api/douyin-xingtu/get-kol-spread-info/v1 (attempt 1)')
    expect(stderr).toMatch(/< success: code 0, HTTP 200, charged yes, mock-[0-9a-f]{8}, \d+ ms/)
    expect(stderr).not.toMatch(/canary|someone/)
  })

  test.each(['json', 'ndjson', 'csv', 'yaml'])('come out of the bundle as %s', async (format) => {
    const result = await call('call', SEED, '--kolId', '1', '--output', format)
    expect(result.code, result.stderr).toBe(0)
    expect(result.stdout).toContain('3642403')
  })
})

describe('a list of pages', () => {
  test('is one list, and goes as far as it is allowed to', async () => {
    const before = server.log().length
    const result = await call(...PAGED, '--all-pages', '--max-pages', '2')
    expect(result.code, result.stderr).toBe(0)
    expect(Array.isArray(JSON.parse(result.stdout))).toBe(true)
    expect(server.log().length - before).toBe(2)
    expect(result.stderr).toContain('2 pages, 4 items; there may be more')
  })

  test('ends at the number of items, as lines', async () => {
    const result = await call(...PAGED, '--all-pages', '--max-items', '3', '--output', 'ndjson', '--select', 'cid')
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(result.stderr).toContain('3 items')
  })

  test('ends at the number of charges, keeping what was paid for', async () => {
    const before = server.log().length
    const result = await call(...PAGED, '--all-pages', '--max-charges', '2')
    expect(server.log().length - before).toBe(2)
    expect((JSON.parse(result.stdout) as unknown[]).length).toBe(4)
  })

  test.each<[string, string[], string]>([
    ['without a limit', [...PAGED, '--all-pages'], 'every page is paid'],
    ['of an operation that does not page', ['call', SEED, '--kolId', '1', '--all-pages', '--max-pages', '2'], 'nothing is known about how'],
    ['with a limit that is no number', [...PAGED, '--all-pages', '--max-pages', 'many'], '"many" is no whole number'],
    ['with a limit of nothing', [...PAGED, '--all-pages', '--max-pages', '0'], '"0" is no whole number'],
    ['with a limit alone', [...PAGED, '--max-pages', '2'], 'which is not given'],
    ['as it came', [...PAGED, '--all-pages', '--max-pages', '2', '--raw'], '--raw: cannot go together with --all-pages'],
  ])('%s is refused before anything is sent', async (_, args, said) => {
    const before = server.log().length
    const result = await call(...args)
    expect(result.code).toBe(2)
    expect(result.stderr).toContain(said)
    expect(server.log()).toHaveLength(before)
  }) // prettier-ignore

  test('keeps the pages that were paid when a later one fails', async () => {
    const args = [...PAGED, '--all-pages', '--max-pages', '3', '--base-url', faults.url]
    const result = await justone(args, { JUSTONEAPI_TOKEN: 'pages-12345678' })
    expect(result.code, result.stderr).toBe(5)
    expect(JSON.parse(result.stdout)).toEqual([{ cid: '1' }, { cid: '2' }])
    expect(result.stderr).toContain('1 page, 2 items; there may be more')
  })
})
