import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { operationFinder, operationOfFile, readRecorded, readRecordings } from './recorded.ts'

const path = '/api/douyin-xingtu/get-kol-spread-info/v1'
const find = operationFinder([path, '/api/1688/search-item-list/v1'])

describe('the name of a file tells the operation', () => {
  test.each([
    ['douyin-xingtu/getKolSpreadInfoV1.json', path],
    ['douyin-xingtu/getKolSpreadInfoV1.2.json', path],
    ['samples/douyin-xingtu/getKolSpreadInfoV1.monday.json', path],
    ['douyinXingtu.getKolSpreadInfoV1.json', path],
    ['douyinXingtu.getkolspreadinfov1.7.json', path],
    ['douyin-xingtu\\getKolSpreadInfoV1.json', path],
    ['1688/searchItemListV1.json', '/api/1688/search-item-list/v1'],
    ['getKolSpreadInfoV1.json', undefined],
    ['douyin/getKolSpreadInfoV1.json', undefined],
    ['sample.json', undefined],
  ])('%s', (file, want) => {
    expect(operationOfFile(file, find)).toBe(want)
  })
})

const named = 'douyin-xingtu/getKolSpreadInfoV1.json'
const recorded = (data: unknown, checkedAt?: string) => ({
  kind: 'example',
  example: { path, data, source: { source: 'recorded', ...(checkedAt && { checkedAt }) } },
})
const time = '2026-05-01T00:00:00Z'

describe('a sample is', () => {
  test.each([
    ['a whole answer', named, { code: 0, message: null, data: { a: 'x' }, requestId: 'r' }, recorded({ a: 'x' })],
    ['a whole answer with its time', named, { code: 0, data: null, recordTime: time }, recorded(null, time)],
    ['bare data', named, { a: 'x' }, recorded({ a: 'x' })],
    [
      'bare data with fields of an answer and others',
      named,
      { code: 'x', data: 'y' },
      recorded({ code: 'x', data: 'y' }),
    ],
    ['a wrapper with an answer', 'x.json', { operation: path, answer: { code: 0, data: 'x' } }, recorded('x')],
    [
      'a wrapper with data and a time',
      'x.json',
      { operation: 'douyinXingtu.getKolSpreadInfoV1', checkedAt: time, data: { a: 'x' } },
      recorded({ a: 'x' }, time),
    ],
    [
      'a wrapper with an answer that knows its time',
      'x.json',
      { operation: path, answer: { code: 0, data: 'x', recordTime: time } },
      recorded('x', time),
    ],
    [
      'an answer of the example address',
      'x.json',
      { code: 0, data: { api: path, checkedAt: time, synthetic: false, example: { code: 0, data: 'x' } } },
      { kind: 'example', example: { path, data: 'x', source: { source: 'published', checkedAt: time } } },
    ],
  ])('%s', (_, file, content, want) => {
    expect(readRecorded(file, JSON.stringify(content), find)).toEqual(want)
  })

  test('left out when it is an answer without content or a failure', () => {
    for (const code of [201, 301, 601]) {
      expect(readRecorded(named, JSON.stringify({ code, data: null }), find)).toMatchObject({ kind: 'none' })
    }
  })

  test.each([
    ['without an operation', 'sample.json', { name: 'Somebody' }],
    ['of an operation that is none', 'x.json', { operation: 'Somebody', data: 1 }],
    ['not JSON', named, undefined],
  ])('refused %s, without a word of it', (_, file, content) => {
    const read = readRecorded(file, content === undefined ? '{"Somebody' : JSON.stringify(content), find)
    expect(read).toMatchObject({ kind: 'unreadable' })
    expect(JSON.stringify(read)).not.toContain('Somebody')
  })
})

test('reads every JSON file below a folder, in the order of their names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samples-'))
  for (const file of ['b/x.json', 'a.json', 'notes.txt']) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), JSON.stringify({ operation: path, data: file }))
  }
  const read = await readRecordings(folder, find)
  expect(read.map(({ file }) => file)).toEqual(['a.json', 'b/x.json'])
  expect(read.map(({ read: each }) => each.kind)).toEqual(['example', 'example'])
})
