import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { BINARY, ended, justone, startJustone } from './justone.ts'

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

  test('goes on when nobody reads any more what is told beside it', async () => {
    const child = startJustone(args(await input(csv(40)), '--verbose'), { JUSTONEAPI_TOKEN: CANARY })
    child.stderr?.once('data', () => child.stderr?.destroy())
    const result = await ended(child)
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 40, done: 40 })
    expect(await linesOf('out.ndjson')).toHaveLength(40)
    expect(server.log()).toHaveLength(40)
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

describe('the files of a batch', () => {
  test('are in the order of the input on request, also after a resume and an input that changed', async () => {
    await batch(await input(csv(30)), '--max-charges', '10', '--concurrency', '8')
    const turned = ['kolId', ...csv(30).split('\n').slice(1).reverse(), 'extra'].join('\n')
    const result = await batch(await input(turned), '--ordered', '--concurrency', '8')
    expect(result.code, result.stderr).toBe(0)
    expect(result.stderr).toContain('are not those of the last run')
    const rows = await linesOf('out.ndjson')
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 31 }, (_, at) => at + 1))
    expect(rows.map(({ args: given }) => (given as { kolId: string }).kolId)).toEqual(turned.split('\n').slice(1))
    const again = await batch(path('in.csv'), '--ordered')
    expect(JSON.parse(again.stdout)).toMatchObject({ done: 31, before: 31, sent: 0 })
    expect(await readdir(folder)).toEqual(['in.csv', 'out.ndjson', 'out.ndjson.failed.ndjson', 'out.ndjson.journal'])
  })

  test('stay in the result when they are put into order beside lines that are none of ours', async () => {
    const file = await input('kolId\n1\n2\n')
    await batch(file)
    const [first, second] = (await readFile(path('out.ndjson'), 'utf8')).trim().split('\n')
    await writeFile(path('out.ndjson'), `${first}\n\nstrange\n${second}\n`)
    expect((await batch(file, '--ordered')).code).toBe(0)
    const lines = (await readFile(path('out.ndjson'), 'utf8')).split('\n')
    expect(lines.slice(0, 2)).toEqual([expect.stringContaining('"row":1,'), expect.stringContaining('"row":2,')])
    expect(lines).toContain('strange')
  })

  test('keep answers of rows that the input has no more, and say so', async () => {
    await batch(await input('kolId\n1\n2\n'))
    const result = await batch(await input('kolId\n2\n'), '--ordered')
    expect(result.stderr).toContain('1 answer in')
    expect((await linesOf('out.ndjson')).map(({ args: given }) => given)).toEqual([{ kolId: '2' }, { kolId: '1' }])
  })

  test('are a Parquet table as well on request, with every digit of an id', async () => {
    const args = [
      'batch',
      OPERATION,
      '--input',
      await input('kolId\n7000000000000000001\n2\n'),
      '--out',
      path('out.ndjson'),
    ]
    const result = await justone([...args, '--base-url', faults.url, '--parquet', path('out.parquet')], { JUSTONEAPI_TOKEN: 'large-12345678' }) // prettier-ignore
    expect(result.code, result.stderr).toBe(0)
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path('out.parquet')) })
    expect(rows).toMatchObject([
      { row: 1n, status: 'done', code: 0n, requestId: 'req-7', kolId: '7000000000000000001', 'data.id': '902630132441288704' },
      { row: 2n, kolId: '2', 'data.-9223372036854775808': '[-9223372036854775808]' },
    ]) // prettier-ignore
  })

  test('are mended when the last line of the result was cut, and the row is unknown', async () => {
    const file = await input(csv(3))
    await batch(file)
    for (const [name, cut] of [['out.ndjson', 10], ['out.ndjson.journal', 5]] as const) {
      await truncate(path(name), (await stat(path(name))).size - cut)
    } // prettier-ignore
    const result = await batch(file)
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 3, done: 2, unknown: 1, sent: 0 })
    expect(await linesOf('out.ndjson')).toHaveLength(2)
    expect(server.log()).toHaveLength(3)
  })

  test('can be gone on with although a killed run left its lock', async () => {
    await writeFile(path('out.ndjson.lock'), '4194305 some-boot')
    expect((await batch(await input(csv(2)))).code).toBe(0)
  })

  test('of failed rows can be the input of the same command', async () => {
    await batch(await input('kolId,range\n1,_2\n2,_9\n3,_9\n'))
    const failed = await readFile(path('out.ndjson.failed.ndjson'), 'utf8')
    await writeFile(path('out.ndjson.failed.ndjson'), failed.replace('_9', '_3'))
    const result = await batch(path('out.ndjson.failed.ndjson'))
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 2, done: 1, failed: 1 })
    expect(await linesOf('out.ndjson.failed.ndjson')).toMatchObject([{ kolId: '3' }])
  })

  test.skipIf(process.platform === 'win32')('lose no answer on a disk that is full', async () => {
    const file = await input(csv(60))
    // A limit on the size of a file stands for the disk: the write fails in the middle of a line, as it does there.
    const command = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`
    const child = spawn('bash', ['-c', command, process.execPath, BINARY, ...args(file)], { env: { JUSTONEAPI_TOKEN: CANARY } }) // prettier-ignore
    const full = await ended(child)
    expect(full.code, full.stderr).toBe(13)
    expect(full.stderr).toContain('cannot be written (EFBIG)')
    expect(full.stderr).toMatch(/\d+ answers? could not be written and stands? on standard output/)
    const rescued = full.stdout.split('\n').filter((line) => line.startsWith('{"key"'))
    const sent = server.log().length
    expect(sent).toBeLessThan(60)
    const next = JSON.parse((await batch(file)).stdout) as { done: number; unknown: number; before: number }
    expect(next.done + next.unknown).toBe(60)
    expect(next.before + rescued.length).toBeGreaterThanOrEqual(sent)
    expect(server.log()).toHaveLength(60)
  })

  test('are whole when the user ends the run, which then goes on', async () => {
    const slow = await startMockServer({ latency: 60 })
    const own = [
      'batch',
      OPERATION,
      '--input',
      await input(csv(40)),
      '--out',
      path('out.ndjson'),
      '--base-url',
      slow.url,
    ]
    const child = startJustone(own, { JUSTONEAPI_TOKEN: CANARY })
    const end = ended(child)
    while (slow.log().length < 8) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGINT')
    await once(child.stderr!, 'data')
    child.kill('SIGINT') // as npm does, which passes on what the terminal told everybody
    const first = await end
    expect(first.code, first.stderr).toBe(130)
    const { done } = JSON.parse(first.stdout) as { done: number }
    expect(JSON.parse(first.stdout)).toMatchObject({ unknown: 0, failed: 0, done: slow.log().length })
    const last = await justone(own, { JUSTONEAPI_TOKEN: CANARY })
    expect(JSON.parse(last.stdout)).toMatchObject({ done: 40, before: done, unknown: 0 })
    expect(slow.log()).toHaveLength(40)
    await slow.close()
  })

  test('leave unknown what is out when the user ends the run again', async () => {
    const stuck = await startMockServer({ scenario: { rules: [{ fault: 'hang' }] } })
    const file = await input(csv(4))
    const own = ['batch', OPERATION, '--input', file, '--out', path('out.ndjson'), '--base-url', stuck.url]
    const child = startJustone(own, { JUSTONEAPI_TOKEN: CANARY })
    const end = ended(child)
    while (stuck.log().length < 4) await new Promise((resolve) => setTimeout(resolve, 5))
    const again = setInterval(() => child.kill('SIGINT'), 50)
    expect((await end).code).toBe(130)
    clearInterval(again)
    const last = await batch(file)
    expect(JSON.parse(last.stdout)).toMatchObject({ unknown: 4, sent: 0 })
    await stuck.close()
  })

  test('never cost more than allowed, however many runs there are', async () => {
    const file = await input(csv(30))
    for (const [limit, want] of [['7', 7], ['7', 7], ['12', 12]] as const) {
      const result = await batch(file, '--max-charges', limit, '--concurrency', '6')
      expect([result.code, server.log().length], result.stderr).toEqual([5, want])
      expect(result.stderr).toContain('earlier runs included')
    } // prettier-ignore
  })
})
