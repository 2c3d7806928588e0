import { expect, test } from 'vitest'
import { parseJson } from './json.ts'

test('keeps every digit of a whole number', () => {
  expect(parseJson('[9007199254740993, -7123456789012345678, 3]')).toEqual([
    9007199254740993n,
    -7123456789012345678n,
    3n,
  ])
})

test('tells a fraction or an exponent from a whole number', () => {
  expect(parseJson('[1.0, 1e3, 0.25]')).toEqual([1, 1000, 0.25])
})

test('takes the last of two equal keys, as JSON.parse does', () => {
  expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2n })
})

test('reads a key that reaches a prototype as a plain key', () => {
  const value = parseJson('{"__proto__":{"polluted":true}}')
  expect(Object.keys(value as object)).toEqual(['__proto__'])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test.each(['{"name":"Somebody', '{"name":Somebody}', '["Somebody" "Else"]', 'Somebody', '{"a":1,"Somebody"}'])(
  'names the place of a mistake and never the text: %s',
  (text) => {
    expect(() => parseJson(text)).toThrow(/^not JSON \(position \d+\)$/)
  },
)
