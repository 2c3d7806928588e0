import { expect, test } from 'vitest'
import { mapSchema, withoutNotes } from './map-schema.ts'

test('notes go, at every depth, and fields that are called like notes or keywords stay', () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    'x-seen': ['null'],
    properties: { 'x-seen': { type: 'string', 'x-order': 2 }, items: { type: 'array', items: { 'x-seen': ['null'] } } },
    additionalProperties: { $ref: '#/$defs/Node', 'x-keys': ['number'] },
    $defs: { Node: { type: 'integer', 'x-order': 1 } },
  } as const
  expect(mapSchema(schema, withoutNotes)).toEqual({
    type: 'object',
    properties: { 'x-seen': { type: 'string' }, items: { type: 'array', items: {} } },
    additionalProperties: { $ref: '#/$defs/Node' },
    $defs: { Node: { type: 'integer' } },
  })
})
