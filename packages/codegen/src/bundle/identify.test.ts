import { expect, test } from 'vitest'
import type { Document, Operation } from './document.ts'
import { identify } from './identify.ts'
import { nameSuccessors } from './successors.ts'

const operation = (more: Partial<Operation> = {}): Operation => ({ responses: {}, ...more })

const documentOf = (paths: Document['paths']): Document => ({
  openapi: '3.1.0',
  info: { title: 't' },
  paths,
  components: { schemas: {} },
})

const idsOf = (paths: Document['paths']) => {
  const document = documentOf(paths)
  identify(document)
  return Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId))
}

test.each([
  ['/api/douyin-xingtu/get-kol-spread-info/v1', 'douyinXingtu.getKolSpreadInfoV1'],
  ['/api/douyin-xingtu/gw/api/data_sp/author_link_struct/v1', 'douyinXingtu.gwApiDataSpAuthorLinkStructV1'],
  ['/api/xiaohongshu-pgy/api/solar/kol/dataV2/kolContentTags/v1', 'xiaohongshuPgy.apiSolarKolDataV2KolContentTagsV1'],
  ['/api/xiaohongshu/ask-dots', 'xiaohongshu.askDots'],
  ['/api/search/v1', 'search.v1'],
  ['/api/1688/get-item-detail/v2', '_1688.getItemDetailV2'],
])('names %s %s', (path, id) => {
  expect(idsOf({ [path]: { get: operation() } })).toEqual([id])
})

test('keeps the plain name for the method that is still listed when both share a path', () => {
  const item = { get: operation({ 'x-unlisted': '2026-05-01', deprecated: true }), post: operation() }
  expect(idsOf({ '/api/weixin/get-article-comment/v1': item })).toEqual([
    'weixin.getArticleCommentV1Get',
    'weixin.getArticleCommentV1',
  ])
})

test('refuses two paths that come to one name, and names both', () => {
  const paths = { '/api/a/get-b/v1': { get: operation() }, '/api/a/get_b/v1': { get: operation() } }
  expect(() => idsOf(paths)).toThrow(
    /GET \/api\/a\/get_b\/v1 and GET \/api\/a\/get-b\/v1 both come to the name a\.getBV1/,
  )
})

test.each(['/api/douyin', '/api/douyin/', '/api/平台/get-b/v1', '/v2/douyin/get-b'])(
  'refuses %s, which names nothing',
  (path) => {
    expect(() => idsOf({ [path]: { get: operation() } })).toThrow(`GET ${path} comes to no name`)
  },
)

test('refuses two platforms that come to one name, and names both', () => {
  const paths = { '/api/a-b/get-c/v1': { get: operation() }, '/api/a_b/get-d/v1': { get: operation() } }
  expect(() => idsOf(paths)).toThrow('the platforms a-b and a_b both come to the name aB')
})

test('knows platform, family and version, and leaves the version out where the path has none', () => {
  const document = documentOf({ '/api/a/get-b/v12': { get: operation() }, '/api/a/ask': { get: operation() } })
  identify(document)
  expect(document.paths['/api/a/get-b/v12']?.get).toMatchObject({
    'x-platform': 'a',
    'x-family': 'a/get-b',
    'x-version': 12,
  })
  expect(document.paths['/api/a/ask']?.get).not.toHaveProperty('x-version')
})

const successorOf = (versions: Record<string, Partial<Operation>>) => {
  const document = documentOf(
    Object.fromEntries(Object.entries(versions).map(([v, more]) => [`/api/a/get-b/${v}`, { get: operation(more) }])),
  )
  identify(document)
  nameSuccessors(document)
  return document.paths['/api/a/get-b/v1']?.get?.['x-successor']
}

test.each([
  ['the highest living version', { v1: { deprecated: true }, v2: {}, v10: {}, v11: { deprecated: true } }, 'a.getBV10'],
  ['the recommended version', { v1: { deprecated: true }, v2: { 'x-recommended': true }, v3: {} }, 'a.getBV2'],
  ['nothing when no version lives', { v1: { deprecated: true }, v2: { deprecated: true } }, undefined],
  ['nothing for an operation that is not deprecated', { v1: {}, v2: {} }, undefined],
])('moves a deprecated operation to %s', (_, versions, id) => {
  expect(successorOf(versions)).toBe(id)
})
