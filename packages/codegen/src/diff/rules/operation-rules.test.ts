import { describe, expect, test } from 'vitest'
import { ADD, bundledOperation, ITEM, LIST, OLD } from '../test-bundled.ts'
import { type Row, all, drop, item, levelsAndKinds, move, operationAt } from '../test-edits.ts'

const rows: Row[] = [
  ['an operation is gone', drop(LIST), 'major operation-removed'],
  [
    'an operation is new',
    ({ paths }) => (paths['/api/shop/x/v1'] = { get: bundledOperation('/api/shop/x/v1') }),
    'minor operation-added',
  ],
  [
    'a path is spelled otherwise',
    move('/api/shop/list/v1', '/api/shop/List/v1', { 'x-family': 'shop/List' }),
    'major operation-moved',
  ],
  ['a path gets a higher version, shape unchanged', move(ITEM, '/api/shop/item/v2'), 'major operation-moved'],
  [
    'another path of another family is no rename',
    move(LIST, '/api/shop/rows/v1'),
    'major operation-removed',
    'minor operation-added',
  ],
  [
    'a higher version whose answer nobody knows is no rename',
    move(LIST, '/api/shop/list/v2'),
    'major operation-removed',
    'minor operation-added',
  ],
  [
    'a higher version of another shape is no rename',
    all(
      move(ITEM, '/api/shop/item/v2'),
      (document) => operationAt(document, '/api/shop/item/v2').parameters?.pop(),
      (document) => operationAt(document, '/api/shop/item/v2').parameters?.shift(),
    ),
    'major operation-removed',
    'minor operation-added',
  ],
  [
    'GET becomes POST',
    ({ paths }) => {
      const { get } = paths[LIST] ?? {}
      if (get) paths[LIST] = { post: get }
    },
    'major operation-method-changed',
  ],
  [
    'our name of an operation changes',
    item((operation) => (operation.operationId = 'shop.itemV1Get')),
    'major operation-renamed',
  ],
  ['an operation is deprecated', item((operation) => (operation.deprecated = true)), 'minor operation-deprecated'],
  [
    'an operation leaves the published document',
    item((operation) => Object.assign(operation, { deprecated: true, 'x-unlisted': '2026-07-23' })),
    'minor operation-unlisted',
  ],
  [
    'an operation is no longer deprecated',
    (document) => delete operationAt(document, OLD).deprecated,
    'patch operation-undeprecated',
  ],
  [
    'another successor',
    (document) => (operationAt(document, OLD)['x-successor'] = 'shop.listV1'),
    'patch successor-changed',
  ],
  ['an operation is advised', item((operation) => (operation['x-recommended'] = true)), 'patch advice-changed'],
  [
    'an operation pages',
    item((operation) => (operation['x-pagination'] = { next: { page: '+1' } })),
    'minor paging-added',
  ],
  [
    'an operation pages no more',
    (document) => delete operationAt(document, LIST)['x-pagination'],
    'major paging-removed',
  ],
  [
    'an operation pages otherwise',
    (document) => (operationAt(document, LIST)['x-pagination'] = { next: { page: '+20' }, items: 'list' }),
    'patch paging-changed',
  ],
  [
    'the items of a page stand elsewhere',
    (document) => (operationAt(document, LIST)['x-pagination'] = { next: { page: '+1' }, items: 'rows' }),
    'major paging-items-changed',
  ],
  [
    'a figure has another unit',
    item(
      (operation) =>
        (operation['x-figures'] = [
          { pointer: '/price', unit: 'yuan', certainty: 'proved', description: { en: 'The price.', zh: '价格。' } },
        ]),
    ),
    'minor units-changed',
  ],
  [
    'the token travels elsewhere',
    (document) => delete operationAt(document, ADD)['x-token-in'],
    'patch token-place-changed',
  ],
  ['a server is gone', (document) => (document.servers = []), 'major server-removed'],
  [
    'a server has another address',
    (document) => Object.assign(document.servers?.[0] ?? {}, { url: 'https://other.example' }),
    'patch server-changed',
  ],
  ['another title', item((operation) => (operation.summary = 'Other')), 'patch words-changed'],
  [
    'a platform has another name',
    (document) => Object.assign(document.tags?.[0] ?? {}, { 'x-aliases': ['Mall'] }),
    'patch words-changed',
  ],
]

describe('a single change of an operation', () => {
  test.each(rows)('%s', (_, edit, ...expected) => {
    expect(levelsAndKinds(edit)).toEqual(expected)
  })
})
