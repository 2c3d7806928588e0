import { expect, test } from 'vitest'
import type { Document } from '../bundle/document.ts'
import { diffDocuments } from './index.ts'
import { bundled, bundledOperation } from './test-bundled.ts'

/** Two answers that hold one component, one of them in two places. */
const sharing = (item: Document['components']['schemas'][string]): Document => {
  const ref = { $ref: '#/components/schemas/Item' }
  const document = bundled({
    '/api/shop/one/v1': {
      get: bundledOperation('/api/shop/one/v1', { data: { type: 'object', properties: { a: ref, b: ref } } }),
    },
    '/api/shop/two/v1': {
      get: bundledOperation('/api/shop/two/v1', { data: { type: 'object', properties: { c: ref } } }),
    },
  })
  document.components.schemas['Item'] = item
  return document
}

const old = sharing({ type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } })
const next = sharing({ type: 'object', properties: { id: { type: 'string' } } })

test('a change of a shared component is told once', () => {
  expect(diffDocuments(old, next)).toHaveLength(1)
})

test('a change of a shared component is told for each operation and place where that is asked for', () => {
  const places = diffDocuments(old, next, { isCollapsed: false }).map(({ kind, name, place }) => [kind, name, place])
  expect(places).toEqual([
    ['answer-field-removed', 'shop.oneV1', { of: 'data', pointer: '/a/name' }],
    ['answer-field-removed', 'shop.oneV1', { of: 'data', pointer: '/b/name' }],
    ['answer-field-removed', 'shop.twoV1', { of: 'data', pointer: '/c/name' }],
  ])
})
