import { expect, it } from 'vitest'
import { joinChinese, spaced } from './chinese.ts'
import { splitName } from './split-name.ts'

it.each([
  ['get-kol-spread-info', ['get', 'kol', 'spread', 'info']],
  ['get_author_spread_info', ['get', 'author', 'spread', 'info']],
  ['oAuthorId', ['o', 'author', 'id']],
  ['shareURLTransfer', ['share', 'url', 'transfer']],
  ['dataV2', ['data', 'v2']],
  ['cookies_buffer', ['cookies', 'buffer']],
  ['达人ID', ['达人id']],
  ['--', []],
])('splits %s into its words', (name, words) => {
  expect(splitName(name)).toEqual(words)
})

it('sets a space where Chinese and Latin meet, and between Latin words', () => {
  expect(spaced('达人ID与SKU列表')).toBe('达人 ID 与 SKU 列表')
  expect(joinChinese(['商品', 'SKU', 'ID', '列表'])).toBe('商品 SKU ID 列表')
  expect(joinChinese(['达人', '传播数据'])).toBe('达人传播数据')
  expect(joinChinese([])).toBe('')
})
