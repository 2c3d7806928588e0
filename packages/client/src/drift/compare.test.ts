import type { DataSchema } from '@justoneapi/schema/responses'
import { expect, test } from 'vitest'
import { compare } from './compare.ts'

const SCHEMA: DataSchema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'integer', format: 'int64' },
    rate: { type: 'number' },
    name: { type: ['string', 'null'] },
    empty: {},
    list: { type: 'array', items: { type: 'object', properties: { 'a/b': { type: 'string' } } } },
    map: { type: 'object', additionalProperties: { type: 'boolean' } },
    tree: { $ref: '#/$defs/Node' },
  },
  $defs: { Node: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/$defs/Node' } } } } },
}

test.each([
  ['as it was inferred', { id: 1, rate: 0.5, name: null, list: [{ 'a/b': 'x' }], map: { k: true } }],
  ['an integer where numbers were seen', { id: 1, rate: 2 }],
  ['a large integer as a string of its digits', { id: '902630132441288704' }],
  ['a large integer as a bigint', { id: 902630132441288704n }],
  ['anything where nothing was seen', { id: 1, empty: [{ x: 1 }] }],
  ['a new key of a map', { id: 1, map: { other: false } }],
])('%s is no drift', (_, data) => {
  expect(compare(data, SCHEMA)).toEqual([])
})

test.each([
  [
    'another kind',
    { id: 1, name: 5 },
    { pointer: '/name', kind: 'type', expected: ['string', 'null'], found: 'integer' },
  ],
  [
    'a string where numbers were seen',
    { id: 1, rate: '0.5' },
    { pointer: '/rate', kind: 'type', expected: ['number'], found: 'string' },
  ],
  ['a field that none had', { id: 1, more: 'x' }, { pointer: '/more', kind: 'added', expected: [], found: 'string' }],
  ['a field that all had', {}, { pointer: '/id', kind: 'missing', expected: ['integer'], found: 'nothing' }],
  [
    'inside a map',
    { id: 1, map: { '7001': 1 } },
    { pointer: '/map/*', kind: 'type', expected: ['boolean'], found: 'integer' },
  ],
  [
    'inside a recursion',
    { id: 1, tree: { children: [{ children: 'x' }] } },
    { pointer: '/tree/children/*/children', kind: 'type', expected: ['array'], found: 'string' },
  ],
  ['the whole of it', null, { pointer: '', kind: 'type', expected: ['object'], found: 'null' }],
])('tells %s', (_, data, drift) => {
  expect(compare(data, SCHEMA)).toEqual([drift])
})

test('tells each difference once, however many elements show it', () => {
  const list = Array.from({ length: 50 }, () => ({ 'a/b': 1 }))
  expect(compare({ id: 1, list }, SCHEMA).map(({ pointer }) => pointer)).toEqual(['/list/*/a~1b'])
})

test('never tells a value, nor a key that is data', () => {
  const text = JSON.stringify(compare({ id: 'secret-id', '7312345678901': 1, 张三: 1, name: ['secret'] }, SCHEMA))
  expect(text).not.toMatch(/secret|7312345678901|张三/)
  expect(text).toContain('"/*"')
})

test('stops at the limit', () => {
  const data = { id: 1, ...Object.fromEntries('abcdefgh'.split('').map((key) => [`new_${key}`, 1])) }
  expect(compare(data, SCHEMA, 3)).toHaveLength(3)
})
