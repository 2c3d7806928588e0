import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { justone, startJustone } from './justone.ts'

const OPERATION = 'douyin-xingtu/get-kol-spread-info/v1'
const CANARY = 'Zq7canary0TOKEN9'

let server: MockServer
let faults: FaultServer
let folder: string
beforeEach(async () => {
  server = await startMockServer({ logSize: 100_000 })
  faults = await startFaultServer()
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterEach(async () => {
  await Promise.all([server.close(), faults.close(), rm(folder, { recursive: true })])
})

const path = (name: string) => join(folder, name)
const input = async (text: string | Buffer, name = 'in.csv') => {
  await writeFile(path(name), text)
  return path(name)
}
const args = (file: string, ...more: string[]) => ['batch', OPERATION, '--input', file, '--out', path('out.ndjson'), '--base-url', server.url, ...more] // prettier-ignore
const batch = (file: string, ...more: string[]) => justone(args(file, ...more), { JUSTONEAPI_TOKEN: CANARY })
const linesOf = async (name: string) =>
  (await readFile(path(name), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const csv = (count: number) => ['kolId', ...Array.from({ length: count }, (_, at) => `70000000000000${at}`)].join('\n')

describe('a batch', () => {
  test.each([
    ['CSV', 'kolId,range\n1,_2\n2,_3\n'],
    ['CSV with a byte order mark, CRLF and quotes', '\uFEFF"kolId","range"\r\n"1","_2"\r\n"2","_3"\r\n'],
    ['lines of JSON', '{"kolId":"1","range":"_2"}\n{"kolId":2,"range":"_3"}\n'],
    ['other spellings and notes', 'kol_id,range,_remark\n1,_2,a\n2,_3,b\n'],
  ])('reads %s and writes an answer for each row', async (_, text) => {
    const result = await batch(await input(text))
    expect(result.code, result.stderr).toBe(0)
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 2, done: 2, charged: 2, failed: 0, unknown: 0 })
    const rows = (await linesOf('out.ndjson')).sort((a, b) => Number(a['row']) - Number(b['row']))
    expect(rows).toMatchObject([
      { row: 1, status: 'done', args: { kolId: '1', range: '_2' }, data: { play_mid: '3642403' } },
      { row: 2, status: 'done', args: { kolId: '2', range: '_3' } },
    ])
    expect(result.stdout + result.stderr + (await readFile(path('out.ndjson.journal'), 'utf8'))).not.toContain(CANARY)
  })

  test('pays equal rows once, and nothing when run again', async () => {
    const file = await input('kolId\n1\n2\n1\n')
    expect(JSON.parse((await batch(file)).stdout)).toMatchObject({ rows: 3, done: 2, duplicates: 1, charged: 2 })
    expect(JSON.parse((await batch(file)).stdout)).toMatchObject({ done: 2, before: 2, charged: 0 })
    expect(server.log()).toHaveLength(2)
  })

  test('takes parameters that are the same for every row', async () => {
    await batch(await input('kolId\n1\n'), '--range', '_3')
    expect(server.log()[0]?.query).toEqual({ kolId: '1', range: '_3' })
  })

  test('keeps failed rows in a file that can be fed back', async () => {
    const result = await batch(await input('kolId,range\n1,_2\n2,_9\n,_2\n'))
    expect(JSON.parse(result.stdout)).toMatchObject({ done: 1, failed: 2, failures: { refused: 2 } })
    const failed = await linesOf('out.ndjson.failed.ndjson')
    expect(failed.map((row) => row['_row'])).toEqual([2, 3])
    expect(failed[0]?.['_error']).toContain('range: "_9" is not allowed')
    const again = await input(JSON.stringify({ ...failed[0], range: '_3' }), 'again.ndjson')
    expect(JSON.parse((await batch(again)).stdout)).toMatchObject({ done: 1, charged: 1 })
  })

  test('stops when the balance is used up, and goes on from there', async () => {
    const file = await input(csv(30))
    const poor = await justone(['batch', OPERATION, '--input', file, '--out', path('out.ndjson'), '--base-url', faults.url], { JUSTONEAPI_TOKEN: `code601-${CANARY}` }) // prettier-ignore
    expect(poor.code, poor.stderr).toBe(5)
    expect(faults.received.length).toBeLessThanOrEqual(4)
    expect(JSON.parse((await batch(file)).stdout)).toMatchObject({ rows: 30, done: 30, charged: 30, unknown: 0 })
  })

  test('sends no more than it may be charged for', async () => {
    const result = await batch(await input(csv(20)), '--max-charges', '7', '--concurrency', '5')
    expect(result.code).toBe(5)
    expect(server.log()).toHaveLength(7)
    expect(await linesOf('out.ndjson')).toHaveLength(7)
    expect(JSON.parse((await batch(path('in.csv'))).stdout)).toMatchObject({ done: 20, before: 7, charged: 13 })
  })

  test('sends a row whose answer never came again only when told', async () => {
    const file = await input('kolId\n1\n')
    const lost = await justone(['batch', OPERATION, '--input', file, '--out', path('out.ndjson'), '--base-url', faults.url], { JUSTONEAPI_TOKEN: `reset-${CANARY}` }) // prettier-ignore
    expect(JSON.parse(lost.stdout)).toMatchObject({ unknown: 1, done: 0 })
    expect(JSON.parse((await batch(file)).stdout)).toMatchObject({ unknown: 1, done: 0, charged: 0 })
    expect(server.log()).toHaveLength(0)
    expect(JSON.parse((await batch(file, '--retry-unknown')).stdout)).toMatchObject({ unknown: 0, done: 1, charged: 1 })
  })

  test('lets one run at a time write a result', async () => {
    const child = startJustone(['batch', OPERATION, '--input', await input(csv(3)), '--out', path('out.ndjson'), '--base-url', faults.url], { JUSTONEAPI_TOKEN: `hang-${CANARY}` }) // prettier-ignore
    while (faults.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    const second = await batch(path('in.csv'))
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(second.code).toBe(13)
    expect(second.stderr).toContain(`process ${String(child.pid)}`)
  })
})

describe('an input that is wrong', () => {
  test.each<[string, string | Buffer, number, string]>([
    ['empty', '', 2, 'is empty'],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0, 0]), 2, 'is no UTF-8 text'],
    ['GBK', Buffer.from('6b6f6c49642cb4efc8cb0a312c320a', 'hex'), 2, 'is no UTF-8 text'],
    ['a broken quote', 'kolId\n"1\n2\n', 2, 'is no valid CSV'],
    ['a row with too many cells', 'kolId\n1,2\n', 2, 'is no valid CSV'],
    ['a column twice', 'kolId,kolId\n1,2\n', 2, 'the column "kolId" stands twice'],
    ['no column for a parameter that every call needs', 'range\n_2\n', 2, 'has no column for kolId'],
    ['lines of JSON without it', '{"range":"_2"}\n{"range":"_3"}\n', 2, 'has no column for kolId'],
    ['a header and nothing else', 'kolId,range\n', 2, 'has a header and no rows'],
    ['a quote that breaks far behind the start', `kolId\n${'1\n'.repeat(50_000)}"2\n`, 2, 'is no valid CSV'],
    ['a column that is no parameter', 'kolId,rang\n1,_2\n', 2, 'columns that are no parameters: "rang"'],
  ])('is refused before anything is sent: %s', async (_, text, code, said) => {
    const result = await batch(await input(text))
    expect(result.stderr).toContain(said)
    expect(result.code).toBe(code)
    expect(server.log()).toHaveLength(0)
    expect(result.stderr).not.toMatch(/\n {4}at /)
  })

  test('because it is not there is a problem of this machine', async () => {
    const result = await batch(path('none.csv'))
    expect(result.code).toBe(13)
    expect(result.stderr).toContain('cannot be read (ENOENT)')
  })

  test('rows that cannot be sent are named, and the others are sent', async () => {
    const result = await batch(await input('kolId,range\n1,_2\n2,_9\n'))
    expect(result.code).toBe(14)
    expect(result.stderr).toContain(`1 row failed, not charged: see ${path('out.ndjson.failed.ndjson')}`)
    expect(server.log()).toHaveLength(1)
  })
})

describe('an output that cannot be used', () => {
  test('is refused: a folder that is not there', async () => {
    const file = await input(csv(1))
    const result = await justone(['batch', OPERATION, '--input', file, '--out', path('no/out.ndjson'), '--mock'])
    expect(result.code).toBe(13)
    expect(result.stderr).toContain('ENOENT')
  })

  test('is refused: a file that no run wrote', async () => {
    await input('precious', 'out.ndjson')
    const result = await batch(await input(csv(1)))
    expect(result.code).toBe(2)
    expect(await readFile(path('out.ndjson'), 'utf8')).toBe('precious')
  })

  test('is refused: the result of another operation', async () => {
    const file = await input(csv(1))
    await batch(file)
    const more = ['--input', file, '--out', path('out.ndjson'), '--mock']
    const result = await justone(['batch', 'douyin/get-user-detail/v3', ...more])
    expect(result.stderr).toContain('belongs to a run of douyinXingtu.getKolSpreadInfoV1')
  })

  test.each([
    ['neither input nor output', [], ['--input: is required', '--out: is required']],
    ['a concurrency of none', ['--concurrency', '0'], ['"0" is no whole number']],
  ] as const)('is refused: %s', async (_, more, said) => {
    const result = await justone(['batch', OPERATION, '--mock', ...more])
    expect(result.code).toBe(2)
    for (const text of said) expect(result.stderr).toContain(text)
  })
})
