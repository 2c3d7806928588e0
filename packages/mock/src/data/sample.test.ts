import { describe, expect, test } from 'vitest'
import { toJson } from '../answer/json.ts'
import { sampleData } from './sample.ts'
import type { DataSchema } from './schema.ts'

const sample = (schema: DataSchema, seed = 'seed', components = {}) => sampleData(schema, components, seed)

describe('data from a schema', () => {
  test.each<[string, DataSchema, (value: unknown) => boolean]>([
    ['text', { type: 'string' }, (value) => typeof value === 'string' && value !== ''],
    ['integer', { type: 'integer', minimum: 3, maximum: 5 }, (value) => [3, 4, 5].includes(value as number)],
    ['number', { type: 'number' }, (value) => typeof value === 'number'],
    ['boolean', { type: 'boolean' }, (value) => typeof value === 'boolean'],
    ['null', { type: 'null' }, (value) => value === null],
    ['nullable text is not null', { type: ['null', 'string'] }, (value) => typeof value === 'string'],
    ['enum', { enum: ['a', 'b'] }, (value) => value === 'a' || value === 'b'],
    ['const', { const: 7 }, (value) => value === 7],
    ['date', { type: 'string', format: 'date' }, (value) => /^\d{4}-\d\d-\d\d$/.test(String(value))],
    ['large integer', { type: 'integer', format: 'int64' }, (value) => typeof value === 'bigint' && value > 2n ** 53n],
    ['unknown', {}, (value) => JSON.stringify(value) === '{}'],
    ['empty list', { type: 'array' }, (value) => JSON.stringify(value) === '[]'],
    ['list', { type: 'array', items: { type: 'boolean' } }, (value) => (value as unknown[]).length === 2],
    ['branch', { anyOf: [{ type: 'null' }, { type: 'boolean' }] }, (value) => typeof value === 'boolean'],
  ])('%s', (_, schema, fits) => {
    for (const seed of ['a', 'b', 'c']) expect(sample(schema, seed)).toSatisfy(fits)
  })

  test('objects have every field, and maps have keys that look like ids', () => {
    const value = sample({ properties: { a: { type: 'boolean' }, b: { additionalProperties: { type: 'integer' } } } })
    expect(Object.keys(value as object)).toEqual(['a', 'b'])
    expect(Object.keys((value as { b: object }).b)).toSatisfy((keys: string[]) =>
      keys.every((key) => /^\d+$/.test(key)),
    )
  })

  test('references are followed, allOf is joined, and a schema that holds itself ends', () => {
    const components = {
      Node: {
        type: 'object',
        properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
      },
    }
    const joined: DataSchema = {
      allOf: [{ $ref: '#/components/schemas/Node' }, { type: 'object', properties: { id: { type: 'integer' } } }],
    }
    expect(Object.keys(sampleData(joined, components, 'x') as object)).toEqual(['children', 'id'])
  })

  test('a chain of single references to itself ends', () => {
    const components = { Link: { type: 'object', properties: { next: { $ref: '#/components/schemas/Link' } } } }
    expect(() => JSON.stringify(sampleData({ $ref: '#/components/schemas/Link' }, components, 'x'))).not.toThrow()
  })

  test('the same seed gives the same data, another seed other data', () => {
    const schema: DataSchema = { properties: { id: { type: 'string' }, n: { type: 'integer' } } }
    expect(sample(schema, 'one')).toEqual(sample(schema, 'one'))
    expect(sample(schema, 'one')).not.toEqual(sample(schema, 'two'))
  })
})

test('a bigint is written as the digits of a number', () => {
  expect(toJson({ id: 902630132441288704n, text: '1' })).toBe('{"id":902630132441288704,"text":"1"}')
})
