import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import { renderFor } from './format.ts'
import { compileSelect } from './select.ts'

const LARGE = 902630132441288704n

test.each([
  ['json', '[\n  {\n    "id": 902630132441288704\n  },\n  {\n    "id": 2\n  }\n]\n'],
  ['ndjson', '{"id":902630132441288704}\n{"id":2}\n'],
  ['csv', 'id\r\n902630132441288704\r\n2\r\n'],
  ['yaml', '- id: 902630132441288704\n- id: 2\n'],
] as const)('a large integer keeps its digits in %s', async (format, text) => {
  expect(await renderFor([{ id: LARGE }, { id: 2 }], format)).toBe(text)
})

test('what is no list is one row', async () => {
  expect(await renderFor({ a: 1 }, 'ndjson')).toBe('{"a":1}\n')
  expect(await renderFor({ a: 1 }, 'csv')).toBe('a\r\n1\r\n')
  expect(await renderFor('x', 'csv')).toBe('value\r\nx\r\n')
})

test('an empty list has no line, and in CSV no column', async () => {
  expect(await renderFor([], 'ndjson')).toBe('')
  expect(toCsv([])).toBe('\r\n')
})

test('CSV quotes what needs it, and rows may differ in their fields', () => {
  const rows = [{ a: 'x,y', b: 'say "hi"' }, { a: 'two\nlines', c: null }, { b: ' space' }, { c: true }]
  expect(toCsv(rows)).toBe('a,b,c\r\n"x,y","say ""hi""",\r\n"two\nlines",,\r\n," space",\r\n,,true\r\n')
})

test('nested fields of CSV have paths as names', () => {
  expect(toCsv([{ a: { b: [1, 2] } }])).toBe('a.b[0],a.b[1]\r\n1,2\r\n')
})

test('a query hands a large integer through as it is', () => {
  expect(compileSelect('list[*].id')({ list: [{ id: LARGE }, { id: 2 }] })).toEqual([LARGE, 2])
})

test('a query that finds nothing is null, a wrong one throws before it is used', () => {
  expect(compileSelect('none')({ a: 1 })).toBeNull()
  expect(() => compileSelect('a[')).toThrow()
})
