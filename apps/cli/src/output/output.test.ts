import { expect, test } from 'vitest'
import { flatten } from './flatten.ts'
import { toJson } from './json.ts'

test.each<[string, unknown]>([
  ['null', null],
  ['text', 'a"b\n达'],
  ['nested', { a: [1, { b: true }], c: {}, d: [], e: null }],
  ['names that need care', { '': 1, 'a b': 2, __proto__x: 3 }],
])('JSON of %s is what JSON.stringify writes', (_, value) => {
  expect(toJson(value)).toBe(JSON.stringify(value, null, 2))
  expect(toJson(value, 0)).toBe(JSON.stringify(value))
})

test('JSON of a bigint has all its digits', () => {
  expect(toJson({ id: 902630132441288704n, list: [-9223372036854775808n] }, 0)).toBe(
    '{"id":902630132441288704,"list":[-9223372036854775808]}',
  )
})

test('what is undefined is left out of JSON', () => {
  expect(toJson({ a: undefined, b: 1 }, 0)).toBe('{"b":1}')
})

test('leaves have a path for people and a pointer for the table of figures', () => {
  const leaves = [...flatten({ a: { 'x/y~z': 1, '17': 2 }, list: [{ id: 'a' }], empty: {}, none: [] })]
  expect(leaves.map(({ path, pointer }) => [path, pointer])).toEqual([
    ['a["17"]', '/a/17'],
    ['a["x/y~z"]', '/a/x~1y~0z'],
    ['list[0].id', '/list/0/id'],
    ['empty', '/empty'],
    ['none', '/none'],
  ])
})

test('a bare value is one leaf without a path', () => {
  expect([...flatten('x')]).toEqual([{ path: '', pointer: '', value: 'x' }])
})
