import { describe, expect, test } from 'vitest'
import { ADD, ITEM, query } from '../test-bundled.ts'
import { type Row, all, form, levelsAndKinds, operationAt, parameter, plus, without } from '../test-edits.ts'

const rows: Row[] = [
  ['a parameter is gone', without('count'), 'major parameter-removed'],
  ['an optional parameter is new', plus(query('colour', { type: 'string' })), 'minor parameter-added'],
  [
    'a required parameter is new',
    plus(query('colour', { type: 'string' }, { required: true })),
    'major required-parameter-added',
  ],
  [
    'a parameter is renamed in place',
    parameter('itemId', (each) => (each.name = 'productId')),
    'major parameter-renamed',
  ],
  ['a parameter is respelled', parameter('itemId', (each) => (each.name = 'item_id')), 'major parameter-renamed'],
  [
    'the only required parameter gets an unrelated name',
    parameter('itemId', (each) => (each.name = 'sku')),
    'major parameter-renamed',
  ],
  [
    'another parameter of another type is no rename',
    all(without('count'), plus(query('countText', { type: 'string' }))),
    'major parameter-removed',
    'minor parameter-added',
  ],
  [
    'an optional text beside an unrelated one is no rename',
    all(plus(query('colour', { type: 'string' })), (document) => {
      operationAt(document, ITEM).parameters =
        operationAt(document, ITEM).parameters?.filter(({ name }) => name !== 'exact') ?? []
    }),
    'major parameter-removed',
    'minor parameter-added',
  ],
  ['a parameter becomes required', parameter('sort', (each) => (each.required = true)), 'major parameter-required'],
  ['a parameter becomes optional', parameter('itemId', (each) => (each.required = false)), 'minor parameter-optional'],
  [
    'a parameter is deprecated',
    parameter('sort', (each) => Object.assign(each, { deprecated: true })),
    'minor parameter-deprecated',
  ],
  ['a parameter moves to a header', parameter('sort', (each) => (each.in = 'header')), 'major parameter-moved'],
  [
    'a parameter takes text instead of a number',
    parameter('count', ({ schema }) => (schema.type = 'string')),
    'major parameter-type-changed',
  ],
  [
    'a parameter takes text besides',
    parameter('count', ({ schema }) => (schema.type = ['integer', 'string'])),
    'minor parameter-type-widened',
  ],
  [
    'a parameter takes large integers',
    parameter('count', ({ schema }) => (schema.format = 'int64')),
    'minor parameter-type-widened',
  ],
  [
    'a parameter takes no large integers any more',
    parameter('since', ({ schema }) => (schema.format = 'int32')),
    'major parameter-type-changed',
  ],
  [
    'a parameter takes fractions',
    parameter('count', ({ schema }) => (schema.type = 'number')),
    'minor parameter-type-widened',
  ],
  [
    'a parameter takes a date where any text was taken',
    parameter('itemId', ({ schema }) => (schema.format = 'date')),
    'major parameter-type-changed',
  ],
  ['a value is gone', parameter('sort', ({ schema }) => (schema.enum = ['_1'])), 'major parameter-values-removed'],
  [
    'a value is new',
    parameter('sort', ({ schema }) => (schema.enum = ['_1', '_2', '_3'])),
    'minor parameter-values-added',
  ],
  [
    'values get other spellings with the same meanings',
    parameter('sort', ({ schema }) => {
      schema.enum = ['CHEAPEST', 'NEWEST']
      schema.default = 'NEWEST'
      schema['x-enum-descriptions'] = { CHEAPEST: 'Cheapest', NEWEST: 'newest' }
    }),
    'major parameter-values-removed',
  ],
  ['any value goes', parameter('sort', ({ schema }) => delete schema.enum), 'minor parameter-values-opened'],
  [
    'only listed values go',
    parameter('itemId', ({ schema }) => (schema.enum = ['a'])),
    'major parameter-values-closed',
  ],
  [
    'a limit appears',
    parameter('count', ({ schema }) => Object.assign(schema, { maximum: 50 })),
    'major parameter-limits-narrowed',
  ],
  ['another default', parameter('sort', ({ schema }) => (schema.default = '_2')), 'patch parameter-default-changed'],
  [
    'a default is gone, the parameter stays optional',
    parameter('count', ({ schema }) => delete schema.default),
    'major parameter-default-lost',
  ],
  [
    'a default that switches nothing on is gone',
    parameter('exact', ({ schema }) => delete schema.default),
    'patch parameter-default-changed',
  ],
  [
    'a parameter becomes required and loses its default',
    parameter('count', (each) => {
      each.required = true
      delete each.schema.default
    }),
    'major parameter-required',
    'patch parameter-default-changed',
  ],
  [
    'a form field becomes required',
    form((schema) => (schema.required = ['title', 'colour'])),
    'major parameter-required',
  ],
  [
    'a form field is new and required',
    form((schema) => {
      schema.required = ['title', 'size']
      schema.properties = { ...schema.properties, size: { type: 'integer' } }
    }),
    'major required-parameter-added',
  ],
  ['a form field is gone', form((schema) => delete schema.properties?.['colour']), 'major parameter-removed'],
  [
    'a form becomes a query',
    (document) => {
      const operation = operationAt(document, ADD)
      delete operation.requestBody
      operation.parameters = [
        query('title', { type: 'string' }, { required: true, description: '' }),
        query('colour', { type: 'string' }, { description: '' }),
      ].map((each) => ({ ...each, 'x-description-zh': '' }))
    },
    'major parameter-moved',
    'major parameter-moved',
  ],
]

describe('a single change of what callers pass', () => {
  test.each(rows)('%s', (_, edit, ...expected) => {
    expect(levelsAndKinds(edit)).toEqual(expected)
  })
})
