import { expect, test } from 'vitest'
import { listEntries } from './entries.ts'
import { lettersOf, resolve } from './resolve.ts'
import { suggest } from './suggest.ts'

const entries = listEntries()
const shorts = (list: readonly { short: string }[]) => list.map(({ short }) => short)

test('all 348 operations differ by their letters, so each can be named', () => {
  expect(entries.length).toBeGreaterThanOrEqual(348)
  expect(new Set(entries.map(({ short }) => lettersOf(short))).size).toBe(entries.length)
})

test('every operation is found by its path and by its id', () => {
  for (const entry of entries) {
    for (const typed of [`/api/${entry.short}`, entry.short, entry.id]) {
      expect(resolve(typed, entries), typed).toEqual({ kind: 'found', entry })
    }
  }
})

test.each([
  'GET /api/douyin-xingtu/get-kol-spread-info/v1',
  'https://api.justoneapi.com/api/douyin-xingtu/get-kol-spread-info/v1?kolId=1',
  'get-kol-spread-info/v1',
  'getKolSpreadInfoV1',
  'DOUYIN-XINGTU/GET-KOL-SPREAD-INFO/V1',
])('%s is the seed operation', (typed) => {
  expect(resolve(typed, entries)).toMatchObject({ kind: 'found', entry: { id: 'douyinXingtu.getKolSpreadInfoV1' } })
})

test.each<[string, string, string[]]>([
  ['xiaohongshu/search-note', 'version', ['v1', 'v2', 'v3', 'v4']],
  ['douyin/search-video', 'version', ['v1', 'v4']],
])('%s without a version is %s', (typed, kind, versions) => {
  const resolution = resolve(typed, entries)
  expect(resolution.kind).toBe(kind)
  expect('entries' in resolution && shorts(resolution.entries)).toEqual(
    versions.map((version) => `${typed}/${version}`),
  )
})

test('a short name of several platforms is ambiguous, with a version and without', () => {
  expect(resolve('get-user-detail', entries).kind).toBe('ambiguous')
  expect(resolve('get-user-detail/v1', entries).kind).toBe('ambiguous')
})

test.each(['', '/', 'nothing', '达人', 'v1'])('%j is unknown', (typed) => {
  expect(resolve(typed, entries)).toEqual({ kind: 'unknown' })
})

test.each<[string, string]>([
  ['get-kol-spred-info', 'douyin-xingtu/get-kol-spread-info/v1'],
  ['douyin-xingtu/get-kol-spread-inf/v1', 'douyin-xingtu/get-kol-spread-info/v1'],
  ['xingtu/get-kol-spread-info', 'douyin-xingtu/get-kol-spread-info/v1'],
  ['spread kol', 'douyin-xingtu/get-kol-spread-info/v1'],
])('for %s the first suggestion is %s', (typed, short) => {
  expect(shorts(suggest(typed, entries))[0]).toBe(short)
})

test('nothing is suggested where nothing is near', () => {
  expect(suggest('zzzzzzzzzzzz', entries)).toEqual([])
  expect(suggest('达人', entries)).toEqual([])
})
