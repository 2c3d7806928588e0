import type { FigureInfo } from '@justoneapi/schema/units'
import type { DataSchema } from '@justoneapi/schema/responses'
import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'
import { toPath, toRows } from './tree-rows.ts'

const all = () => true

const figure = (pointer: string): FigureInfo => ({
  pointer,
  unit: 'fen',
  certainty: 'proved',
  description: { en: 'Price.', zh: '价格。' },
})

const schema: DataSchema = {
  type: 'object',
  properties: {
    list: { type: 'array', items: { $ref: '#/$defs/item' } },
    byId: { type: 'object', additionalProperties: { $ref: '#/$defs/item' } },
  },
  $defs: { item: { type: 'object', properties: { price: { type: 'string' }, next: { $ref: '#/$defs/item' } } } },
}

const data = { list: [{ price: '1' }, { price: '2' }], byId: { '7000': { price: '3' } }, extra: null }

test('rows come in the order of the answer, each with its place among its siblings', () => {
  const rows = toRows(data, { schema: null, figures: [] }, all)
  expect(rows.map(({ pointer }) => pointer)).toEqual([
    '',
    '/list',
    '/list/0',
    '/list/0/price',
    '/list/1',
    '/list/1/price',
    '/byId',
    '/byId/7000',
    '/byId/7000/price',
    '/extra',
  ])
  expect(rows.map(({ depth, position, siblings }) => [depth, position, siblings]).slice(0, 5)).toEqual([
    [0, 1, 1],
    [1, 1, 3],
    [2, 1, 2],
    [3, 1, 1],
    [2, 2, 2],
  ])
})

test('what is closed has no rows inside, and knows how many there are', () => {
  const rows = toRows(data, { schema: null, figures: [] }, (pointer) => pointer === '')
  expect(rows.map(({ pointer, count, open }) => [pointer, count, open])).toEqual([
    ['', 3, true],
    ['/list', 2, false],
    ['/byId', 1, false],
    ['/extra', undefined, false],
  ])
})

test('types and figures are found through references, in every element of a list and under every key of a map', () => {
  const figures = [figure('/list/*/price'), figure('/byId/*/price')]
  const known = toRows(data, { schema, figures }, all)
  const at = (pointer: string) => known.find((row) => row.pointer === pointer)
  for (const pointer of ['/list/0/price', '/list/1/price', '/byId/7000/price']) {
    expect(at(pointer)?.schema, pointer).toEqual({ type: 'string' })
    expect(at(pointer)?.figure?.unit, pointer).toBe('fen')
  }
  expect(at('/extra')?.schema).toBeUndefined()
})

test('a key that looks like a way is not one', () => {
  const figures = [figure('/a/b')]
  const rows = toRows({ 'a/b': '1', '~': '2' }, { schema: null, figures }, all)
  expect(rows.map(({ pointer, figure: found }) => [pointer, found])).toEqual([
    ['', undefined],
    ['/a~1b', undefined],
    ['/~0', undefined],
  ])
})

test.each([
  ['', 'data'],
  ['/list/0/price', 'data.list[0].price'],
  ['/by-id/a~1b', 'data["by-id"]["a/b"]'],
  ['/007', 'data["007"]'],
])('the way %s is written %s', (pointer, path) => {
  expect(toPath(pointer)).toBe(path)
})

test('the outline goes through lists, maps and references, and ends where a schema refers to itself', () => {
  const { fields, isWhole } = outlineOf({ schema, figures: [figure('/list/*/price')] })
  expect(fields.map(({ name, depth, type }) => [name, depth, type])).toEqual([
    ['list[]', 0, 'object'],
    ['price', 1, 'string'],
    ['next', 1, 'object'],
    ['price', 2, 'string'],
    ['next', 2, 'object'],
    ['byId{}', 0, 'object'],
    ['price', 1, 'string'],
    ['next', 1, 'object'],
    ['price', 2, 'string'],
    ['next', 2, 'object'],
  ])
  expect(fields[1]?.figure?.unit).toBe('fen')
  expect(isWhole).toBe(false)
})

test('of an operation without a published answer nothing is expected', () => {
  expect(outlineOf({ schema: null, figures: [] })).toEqual({ fields: [], isWhole: true })
})
