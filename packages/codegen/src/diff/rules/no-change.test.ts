import { describe, expect, test } from 'vitest'
import type { Operation, Schema } from '../../bundle/document.ts'
import { ADD, ITEM } from '../test-bundled.ts'
import { type Row, data, item, levelsAndKinds, operationAt, parameter } from '../test-edits.ts'

const rows: Row[] = [
  ['other tags', item((operation) => (operation.tags = ['other']))],
  ['another order of parameters', item((operation) => operation.parameters?.reverse())],
  ['another order of values', parameter('sort', ({ schema }) => schema.enum?.reverse())],
  [
    'another order of paths',
    (document) => (document.paths = Object.fromEntries(Object.entries(document.paths).reverse())),
  ],
  [
    'a form that may not be missing as a whole, where its fields say what is required',
    (document) => {
      const { requestBody } = operationAt(document, ADD)
      if (requestBody) requestBody.required = !requestBody.required
    },
  ],
  ['a sample', data((fields) => Object.assign(fields['price'] ?? {}, { examples: [3] }))],
  [
    'a component under another name',
    ({ components: { schemas }, ...document }) => {
      const text = (value: unknown) => JSON.stringify(value).replaceAll('shop.itemV1"', 'shop.thing"')
      schemas['shop.thing'] = JSON.parse(text(schemas['shop.itemV1'])) as Schema
      const operation = operationAt({ ...document, components: { schemas } }, ITEM)
      operation.responses = JSON.parse(text(operation.responses)) as Operation['responses']
    },
  ],
]

describe('what is no change', () => {
  test.each(rows)('%s', (_, edit, ...expected) => {
    expect(levelsAndKinds(edit)).toEqual(expected)
  })
})
