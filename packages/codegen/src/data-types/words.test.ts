import { expect, test } from 'vitest'
import { pascalCase, singular, wordsOf } from './words.ts'

test.each([
  ['aweme_list', 'AwemeList'],
  ['awemeList', 'AwemeList'],
  ['GroupdIdList0', 'GroupdIdList0'],
  ['itemSkuDO', 'ItemSkuDo'],
  ['showImgW3H2', 'ShowImgW3H2'],
  ['__typename', 'Typename'],
  ['host-name', 'HostName'],
  ['avatar_168x168', 'Avatar168x168'],
  ['CMDC', 'Cmdc'],
])('%s is %s as a type', (name, want) => {
  expect(pascalCase(name)).toBe(want)
})

test.each([
  ['comments', 'comment'],
  ['comment_list', 'comment'],
  ['commentList', 'comment'],
  ['replies', 'reply'],
  ['categories', 'category'],
  ['movies', 'movie'],
  ['matches', 'match'],
  ['boxes', 'box'],
  ['addresses', 'address'],
  ['statuses', 'status'],
  ['skus', 'sku'],
  ['show_tags_v2', 'show_tag_v2'],
  ['subCommentsMap', 'sub_Comment'],
  ['series', 'series'],
  ['news', 'news'],
  ['status', 'status'],
  ['access', 'access'],
  ['ats', 'ats'],
  ['list', 'list'],
  ['data', 'data'],
])('an element of %s is a %s', (name, want) => {
  expect(singular(name)).toBe(want)
})

test('words end where the case or the punctuation changes', () => {
  expect(wordsOf('HTMLBody-text_2')).toEqual(['HTML', 'Body', 'text', '2'])
})
