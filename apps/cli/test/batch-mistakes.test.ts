import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const OPERATION = 'douyin-xingtu/get-kol-spread-info/v1'
const PAGED = 'douyin/search-user/v2'

let server: MockServer
let folder: string
beforeEach(async () => {
  server = await startMockServer()
  folder = await mkdtemp(join(tmpdir(), 'justone-mistakes-'))
})
afterEach(async () => {
  await Promise.all([server.close(), rm(folder, { recursive: true })])
})

const path = (name: string) => join(folder, name)
const input = async (text: string | Buffer) => {
  await writeFile(path('in.csv'), text)
  return path('in.csv')
}
const run = async (operation: string, ...args: string[]) => {
  const result = await justone(['batch', operation, '--base-url', server.url, ...args], { JUSTONEAPI_TOKEN: 'Zq7canary0TOKEN9' }) // prettier-ignore
  expect(result.stderr).not.toMatch(/\n {4}at |canary/)
  return result
}
const batch = (file: string, ...more: string[]) => run(OPERATION, '--input', file, '--out', path('out.ndjson'), ...more)

describe('an input that is wrong is refused before anything is sent', () => {
  test.each<[string, string | Buffer, string]>([
    ['empty', '', 'is empty'],
    ['blank lines', '\n\n', 'is empty'],
    ['a header and nothing else', 'kolId,range\n', 'has a header and no rows'],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0, 0]), 'is no UTF-8 text'],
    ['UTF-16', Buffer.from('\uFEFFkolId\n1\n', 'utf16le'), 'is no UTF-8 text'],
    ['GBK', Buffer.from('6b6f6c49642cb4efc8cb0a312c320a', 'hex'), 'is no UTF-8 text'],
    ['GBK far behind the start', Buffer.concat([Buffer.from(`kolId\n${'1\n'.repeat(50_000)}`), Buffer.from('b4efc8cb0a', 'hex')]), 'is no UTF-8 text'],
    ['lines of JSON in GBK', Buffer.concat([Buffer.from(`${'{"kolId":"1"}\n'.repeat(500)}{"kolId":"`), Buffer.from('b4efc8cb227d0a', 'hex')]), 'is no UTF-8 text'],
    ['a character that is cut at the end', Buffer.concat([Buffer.from(`kolId\n${'1\n'.repeat(1_000)}`), Buffer.from('e8be', 'hex')]), 'is no UTF-8 text'],
    ['a broken quote', 'kolId\n"1\n2\n', 'is no valid CSV'],
    ['a quote that breaks far behind the start', `kolId\n${'1\n'.repeat(50_000)}"2\n`, 'is no valid CSV'],
    ['a row with too many cells', 'kolId\n1,2\n', 'is no valid CSV'],
    ['a row with too few cells', 'kolId,range\n1\n', 'is no valid CSV'],
    ['another separator', 'kolId;range\n1;_2\n', 'columns that are no parameters: "kolId;range"'],
    ['a column twice', 'kolId,kolId\n1,2\n', 'the column "kolId" stands twice'],
    ['a column that is no parameter', 'kolId,rang\n1,_2\n', 'columns that are no parameters: "rang"'],
    ['a field that is no parameter, in a later line', '{"kolId":"1"}\n{"kolId":"2","rang":"_2"}\n', 'columns that are no parameters: "rang"'],
    ['no column for a parameter that every call needs', 'range\n_2\n', 'has no column for kolId'],
    ['lines of JSON without it', '{"range":"_2"}\n{"range":"_3"}\n', 'has no column for kolId'],
  ])('%s', async (_, text, said) => {
    const result = await batch(await input(text))
    expect(result.stderr).toContain(said)
    expect(result.code).toBe(2)
    expect(server.log()).toHaveLength(0)
    expect(await readdir(folder)).toEqual(['in.csv'])
  }) // prettier-ignore

  test.each<[string, () => Promise<string>, string]>([
    ['not there', () => Promise.resolve(path('none.csv')), 'cannot be read (ENOENT)'],
    ['a folder', () => Promise.resolve(folder), 'cannot be read (EISDIR)'],
  ])('%s, which is a problem of this machine', async (_, make, said) => {
    const result = await batch(await make())
    expect([result.code, result.stderr]).toEqual([13, expect.stringContaining(said)])
  })
})

describe('a row that is wrong is named, and the others are sent', () => {
  test.each<[string, string, string, string]>([
    ['a value that is not allowed', OPERATION, 'kolId,range\n1,_2\n2,_9\n', 'row 2: range: "_9" is not allowed'],
    ['a cell that is empty where one is needed', OPERATION, 'kolId,range\n1,_2\n,_3\n', 'row 2: kolId'],
    ['a number that is none', PAGED, 'keyword,page\na,1\nb,two\n', 'row 2: page: "two" is no integer'],
    ['a number out of range', PAGED, 'keyword,page\na,1\nb,99999999999\n', 'row 2: page: 99999999999 is out of range'],
    ['a number that lost digits', OPERATION, '{"kolId":"1"}\n{"kolId":7000000000000000001}\n', 'row 2: kolId: a number of this size loses digits'],
    ['a value that is a list', OPERATION, '{"kolId":"1"}\n{"kolId":["2"]}\n', 'row 2: kolId: only a text, a number or a boolean can be sent.\n'],
    ['a parameter that two columns give', OPERATION, 'kolId,kol_id\n1,\n2,3\n', 'row 2: --kolId: given more than once'],
    ['a line that is no JSON', OPERATION, '{"kolId":"1"}\n{"kolId":\n', 'row 2: the line is no JSON object'],
  ])('%s', async (_, operation, text, said) => {
    const result = await run(operation, '--input', await input(text), '--out', path('out.ndjson'))
    expect(result.stderr).toContain(said)
    expect(result.code).toBe(14)
    expect(server.log()).toHaveLength(1)
    expect(await readFile(path('out.ndjson.failed.ndjson'), 'utf8')).toContain('"_row":2,')
  }) // prettier-ignore
})

describe('an output that cannot be used is refused before anything is sent', () => {
  test.each<[string, () => Promise<string[]>, number, string]>([
    ['in a folder that is not there', () => Promise.resolve(['--out', path('no/out.ndjson')]), 13, '(ENOENT)'],
    ['a folder', async () => {
      await mkdir(path('out.ndjson'))
      return ['--out', path('out.ndjson')]
    }, 2, 'Choose another --out'],
    ['a file that no run wrote', async () => {
      await writeFile(path('precious'), 'precious')
      return ['--out', path('precious')]
    }, 2, 'has no journal beside it'],
    ['a table over the result', () => Promise.resolve(['--out', path('out.ndjson'), '--parquet', path('x/../out.ndjson')]), 2, '--parquet: this is the file of --out'],
    ['a table over the input', async () => {
      await link(path('in.csv'), path('same.csv'))
      return ['--out', path('out.ndjson'), '--parquet', path('same.csv')]
    }, 2, '--parquet: this is the file of --input'],
    ['a table in a folder that is not there', () => Promise.resolve(['--out', path('out.ndjson'), '--parquet', path('no/out.parquet')]), 13, '(ENOENT)'],
  ])('%s', async (_, make, code, said) => {
    const result = await run(OPERATION, '--input', await input('kolId\n1\n'), ...(await make()))
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(said)])
    expect(server.log()).toHaveLength(0)
  }) // prettier-ignore

  // The superuser may write everywhere.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('in a folder without permission', async () => {
    const file = await input('kolId\n1\n')
    await chmod(folder, 0o500)
    const result = await batch(file)
    await chmod(folder, 0o700)
    expect([result.code, result.stderr]).toEqual([13, expect.stringContaining('cannot be written (EACCES)')])
  })

  test('a result of the mock, whose rows are not paid for yet', async () => {
    const own = ['--input', await input('kolId\n1\n'), '--out', path('out.ndjson')]
    expect((await run(OPERATION, ...own, '--mock')).code).toBe(0)
    const result = await run(OPERATION, ...own)
    expect([result.code, result.stderr]).toEqual([
      2,
      expect.stringContaining('a run of douyinXingtu.getKolSpreadInfoV1 --mock.'),
    ])
  })

  test('a result whose answers are gone', async () => {
    const file = await input('kolId\n1\n2\n')
    await batch(file)
    await rm(path('out.ndjson'))
    const result = await batch(file)
    expect([result.code, result.stderr]).toEqual([
      13,
      expect.stringContaining('is empty, but 2 answers of it were paid'),
    ])
    expect(server.log()).toHaveLength(2)
  })

  test('the result of another operation', async () => {
    const file = await input('kolId\n1\n')
    await batch(file)
    const result = await run('douyin/get-user-detail/v3', '--input', file, '--out', path('out.ndjson'))
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('belongs to a run of douyinXingtu.getKolSpreadInfoV1')
  })
})

test.each([
  ['neither input nor output', [], ['--input: is required', '--out: is required']],
  ['a concurrency of none', ['--concurrency', '0'], ['"0" is no whole number from 1 to 1000']],
  ['a concurrency without end', ['--concurrency', '999999999'], ['"999999999" is no whole number from 1 to 1000']],
  ['a rate of half a call', ['--rate', '0.5'], ['"0.5" is no whole number']],
  ['a parameter for all rows that there is not', ['--rang', '_2'], ['--rang', 'Did you mean --range?']],
] as const)('a command line that is wrong is refused: %s', async (_, more, said) => {
  const result = await run(OPERATION, ...more)
  expect(result.code).toBe(2)
  for (const text of said) expect(result.stderr).toContain(text)
})
