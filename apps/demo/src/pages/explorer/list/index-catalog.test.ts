import { search } from '@justoneapi/guide/find'
import { loadOperations } from '@justoneapi/schema/operations'
import { expect, test } from 'vitest'
import { readCatalog } from '../../../server/explorer/catalog.ts'
import { indexCatalog } from './index-catalog.ts'

const operations = await loadOperations()
const platforms = await readCatalog(new Map(operations.map((operation) => [operation.id, operation])))
const index = indexCatalog(platforms)
const find = (text: string) => search(index, [text]).found.map(({ id }) => id)

test('every operation is found by its path, by its name in the client, and by either title', () => {
  for (const { id, path, title } of operations) {
    expect(find(path), path).toContain(id)
    expect(find(id), id).toContain(id)
    expect(find(title.en), title.en).toContain(id)
    expect(find(title.zh), title.zh).toContain(id)
  }
})

test.each([
  ['抖音搜索视频', 'douyin.searchVideoV4'],
  ['小红书 笔记 评论', 'xiaohongshu.getNoteCommentV2'],
  ['youtube channel', 'youtube.getChannelVideosV1'],
])('%s finds %s', (text, id) => {
  expect(find(text)).toContain(id)
})

test('current operations stand before deprecated ones', () => {
  const old = new Set(operations.filter(({ deprecated }) => deprecated).map(({ id }) => id))
  const marks = find('达人').map((id) => old.has(id))
  expect(marks).toContain(true)
  expect(marks.indexOf(true)).toBeGreaterThan(marks.lastIndexOf(false))
})

test('every word has to fit', () => {
  expect(find('douyin qqqq')).toEqual([])
})
