import { describe, expect, test } from 'vitest'
import { ADD, bundledOperation, ITEM, LIST, OLD } from '../test-bundled.ts'
import { type Row, data, envelope, item, levelsAndKinds, operationAt } from '../test-edits.ts'

const rows: Row[] = [
  ['a field is gone from the answer', data((fields) => delete fields['price']), 'major answer-field-removed'],
  [
    'a field is new in the answer',
    data((fields) => (fields['weight'] = { type: 'integer' })),
    'minor answer-field-added',
  ],
  [
    'a field is respelled',
    data(({ offers }) => {
      const fields = offers?.items?.properties ?? {}
      fields['sellerName'] = fields['seller_name'] ?? {}
      delete fields['seller_name']
    }),
    'major answer-field-renamed',
  ],
  ['a field has another type', data((fields) => (fields['price'] = { type: 'string' })), 'major answer-type-changed'],
  [
    'a field deep below has another type',
    data(({ offers }) => Object.assign(offers?.items?.properties?.['stock'] ?? {}, { type: 'boolean' })),
    'major answer-type-changed',
  ],
  [
    'the values of a map have another type',
    data(({ byDay }) => Object.assign(byDay ?? {}, { additionalProperties: { type: 'string' } })),
    'major answer-type-changed',
  ],
  [
    'a field may be null',
    data((fields) => (fields['price'] = { type: ['integer', 'null'] })),
    'minor answer-type-widened',
  ],
  [
    'a field may hold large integers',
    data((fields) => (fields['price'] = { type: 'integer', format: 'int64' })),
    'minor answer-type-widened',
  ],
  [
    'a field is never null any more',
    data((fields) => (fields['shown'] = { type: 'boolean' })),
    'major answer-type-narrowed',
  ],
  ['a field may be missing', data((_, schema) => (schema.required = [])), 'minor answer-field-optional'],
  ['a field is always there', data((_, schema) => (schema.required = ['id', 'price'])), 'minor answer-field-always'],
  [
    'a value of an answer is gone',
    data(({ state }) => Object.assign(state ?? {}, { enum: ['on'] })),
    'major answer-values-removed',
  ],
  [
    'a value of an answer is new',
    data(({ state }) => Object.assign(state ?? {}, { enum: ['on', 'off', 'new'] })),
    'minor answer-values-added',
  ],
  ['an unknown field is typed', data((fields) => (fields['extra'] = { type: 'string' })), 'minor answer-typed'],
  ['a typed field is unknown', data((fields) => (fields['price'] = {})), 'major answer-untyped'],
  [
    'a text holds JSON no more',
    data((fields) => (fields['notes'] = { type: 'string' })),
    'patch answer-format-changed',
  ],
  [
    'data becomes known',
    (document) =>
      (operationAt(document, LIST).responses = bundledOperation(LIST, {
        data: { type: 'object', properties: { a: { type: 'string' } } },
      }).responses),
    'minor answer-typed',
  ],
  [
    'data becomes unknown',
    item((operation) => (operation.responses = bundledOperation(ITEM).responses)),
    'major answer-untyped',
  ],
  [
    'a field of the shared envelope has another type, told once',
    envelope((fields) => (fields['requestId'] = { type: 'integer' })),
    'major answer-type-changed',
  ],
  [
    'a field of the shared envelope is new, told once',
    envelope((fields) => (fields['cost'] = { type: 'string' })),
    'minor answer-field-added',
  ],
  [
    'data may be missing from every envelope, told once',
    envelope((_, schema) => (schema.required = ['code'])),
    'minor answer-field-optional',
  ],
  [
    'every operation answers with one more status, told once',
    (document) => {
      for (const path of [ITEM, LIST, ADD, OLD])
        operationAt(document, path).responses['503'] = { $ref: '#/components/responses/Down' }
    },
    'patch statuses-changed',
  ],
]

describe('a single change of an answer', () => {
  test.each(rows)('%s', (_, edit, ...expected) => {
    expect(levelsAndKinds(edit)).toEqual(expected)
  })
})
