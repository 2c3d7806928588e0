import type { DataSchema } from '@justoneapi/schema/responses'
import { describe, expect, test } from 'vitest'
import { toJson } from '../answer/json.ts'
import { sampleData } from './sample.ts'

describe('data from a schema', () => {
  test.each<[string, DataSchema, (value: unknown) => boolean]>([
    ['text', { type: 'string' }, (value) => typeof value === 'string' && value !== ''],
    ['integer', { type: 'integer' }, (value) => Number.isSafeInteger(value)],
    ['number', { type: 'number' }, (value) => typeof value === 'number'],
    ['boolean', { type: 'boolean' }, (value) => typeof value === 'boolean'],
    ['null', { type: 'null' }, (value) => value === null],
    ['nullable text is not null', { type: ['null', 'string'] }, (value) => typeof value === 'string'],
    ['large integer', { type: 'integer', format: 'int64' }, (value) => typeof value === 'bigint' && value > 2n ** 53n],
    ['id in a text', { type: 'string', format: 'int64' }, (value) => /^\d{19}$/.test(String(value))],
    [
      'JSON in a text',
      { type: 'string', contentMediaType: 'application/json' },
      (value) => typeof JSON.parse(String(value)) === 'object',
    ],
    ['never seen with a value', {}, (value) => value === null],
    ['list of nothing known', { type: 'array' }, (value) => JSON.stringify(value) === '[]'],
    ['list', { type: 'array', items: { type: 'boolean' } }, (value) => (value as unknown[]).length === 2],
  ])('%s', (_, schema, fits) => {
    for (const seed of ['a', 'b', 'c']) expect(sampleData(schema, seed)).toSatisfy(fits)
  })

  test('objects have every field, and maps have keys that look like ids', () => {
    const map: DataSchema = { type: 'object', additionalProperties: { type: 'integer' } }
    const value = sampleData({ type: 'object', properties: { a: { type: 'boolean' }, b: map } }, 'seed') as {
      b: object
    }
    expect(Object.keys(value)).toEqual(['a', 'b'])
    expect(Object.keys(value.b)).toSatisfy((keys: string[]) => keys.every((key) => /^\d+$/.test(key)))
  })

  test('a schema that holds itself ends, in a list and in a field', () => {
    const node: DataSchema = { $ref: '#/$defs/Node' }
    const schema: DataSchema = {
      ...node,
      $defs: {
        Node: {
          type: 'object',
          properties: { id: { type: 'integer' }, next: node, children: { type: 'array', items: node } },
        },
      },
    }
    const text = JSON.stringify(sampleData(schema, 'x'))
    expect(text.startsWith('{"id":')).toBe(true)
    expect(text.length).toBeLessThan(1_000_000)
  })

  test('the same seed gives the same data, another seed other data', () => {
    const schema: DataSchema = { type: 'object', properties: { id: { type: 'string' }, n: { type: 'integer' } } }
    expect(sampleData(schema, 'one')).toEqual(sampleData(schema, 'one'))
    expect(sampleData(schema, 'one')).not.toEqual(sampleData(schema, 'two'))
  })
})

test('a bigint is written as the digits of a number', () => {
  expect(toJson({ id: 902630132441288704n, text: '1' })).toBe('{"id":902630132441288704,"text":"1"}')
})
