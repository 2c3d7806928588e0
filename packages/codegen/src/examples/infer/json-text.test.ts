import { describe, expect, test } from 'vitest'
import { inferredAt } from '../testing/at-path.ts'
import { emptyJsonTextFields, jsonTextFields } from '../testing/json-text-fields.ts'
import { textOf } from './text.ts'

const rows = Object.entries(jsonTextFields).flatMap(([operation, fields]) =>
  fields.map((field) => [operation, field] as const),
)

test('the table has all 104 fields of 39 operations, 26 with an empty text only', () => {
  expect(rows).toHaveLength(104)
  expect(Object.keys(jsonTextFields)).toHaveLength(39)
  expect(emptyJsonTextFields.size).toBe(26)
})

describe('a string that holds JSON stays a string, and says so', () => {
  test.each(rows)('%s %s', (operation, field) => {
    const text = emptyJsonTextFields.has(`${operation} ${field}`) ? '{}' : '{"a":[1]}'
    expect(inferredAt(field, JSON.stringify(text))).toEqual({ type: 'string', contentMediaType: 'application/json' })
  })
})

test.each([
  ['JSON and nothing', ['', '[1]'], 'json'],
  ['JSON with space in front', [' {"a":1}\n'], 'json'],
  ['JSON and other text', ['[1]', 'x'], 'text'],
  ['text that begins like JSON', ['[smile] hello'], 'text'],
  ['a number', ['12'], 'text'],
  ['true', ['true'], 'text'],
  ['nothing', ['', ''], 'empty'],
  ['no string', [], undefined],
])('%s', (_, strings, want) => {
  expect(textOf(strings)).toBe(want)
})
