import { expect, test } from 'vitest'
import type { Document, Operation, Schema } from '../bundle/document.ts'
import { toPlatforms } from './operation-table.ts'

const tableOf = (operation: Partial<Operation>) => {
  const post: Operation = { operationId: 'shop.addItemV1', 'x-platform': 'shop', responses: {}, ...operation }
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Shop' },
    paths: { '/api/shop/add-item/v1': { post } },
    components: { schemas: {} },
  }
  return toPlatforms(document)[0]?.operations[0]?.parameters
}
const bodyOf = (mediaType: string, schema: object) => ({ requestBody: { content: { [mediaType]: { schema } } } })
const STRING = { type: 'string' }

test('what callers pass is what the query and the form take, required ones first', () => {
  const operation = {
    parameters: [{ name: 'lang', in: 'query', schema: STRING }],
    ...bodyOf('application/x-www-form-urlencoded', { properties: { title: STRING }, required: ['title'] }),
  }
  expect(tableOf(operation)).toMatchObject([
    { name: 'title', in: 'form', required: true },
    { name: 'lang', in: 'query' },
  ])
})

test.each<[string, Partial<Operation>, string]>([
  [
    'a parameter in the path',
    { parameters: [{ name: 'id', in: 'path', required: true, schema: STRING }] },
    'shop.addItemV1, parameter id: in "path" is not supported; expected query',
  ],
  [
    'a body of JSON',
    bodyOf('application/json', { properties: { title: STRING } }),
    'shop.addItemV1: a body of application/json is not supported',
  ],
  [
    'a form that is written elsewhere',
    bodyOf('application/x-www-form-urlencoded', { $ref: '#/components/schemas/Item' }),
    'shop.addItemV1: a body of #/components/schemas/Item is not supported',
  ],
  ['a list', { parameters: [{ name: 'ids', in: 'query', schema: { type: 'array' } }] }, 'a parameter of type "array"'],
  [
    'a number of a list',
    { parameters: [{ name: 'page', in: 'query', schema: JSON.parse('{"type":"integer","enum":[1,2]}') as Schema }] },
    'shop.addItemV1, parameter page: listed values of type integer are not supported; expected string',
  ],
])('%s, which no call would carry, is refused with its place', (_, operation, message) => {
  expect(() => tableOf(operation)).toThrow(message)
})
