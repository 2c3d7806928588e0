import { expect, test } from 'vitest'
import type { Schema } from '../examples/schema/schema.ts'
import { itemType } from './item-type.ts'

const SCHEMA: Schema = {
  type: 'object',
  properties: {
    'a-b': { type: 'object', properties: { list: { type: 'array', items: { type: 'string' } } } },
    empty: { type: 'array' },
    tree: { $ref: '#/$defs/Tree' },
  },
  $defs: { Tree: { type: 'array', items: { type: 'integer' } } },
}

test.each([
  ['a-b.list', "NonNullable<NonNullable<NonNullable<Data>['a-b']>['list']>[number]"],
  ['tree', "NonNullable<NonNullable<Data>['tree']>[number]"],
  ['empty', undefined],
  ['gone.list', undefined],
  ['', undefined],
])('an item of %j is %s', (items, type) => {
  expect(itemType('Data', SCHEMA, items)).toBe(type)
})

test('data itself may be the list', () => {
  expect(itemType('Data', { type: 'array', items: { type: 'string' } }, '')).toBe('NonNullable<Data>[number]')
})
