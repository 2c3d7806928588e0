import { expect, test } from 'vitest'
import { attachUnits } from '../units/attach-units.ts'
import { attachData } from './attach-data.ts'
import type { Document } from './document.ts'

const documentOf = (): Document => ({
  openapi: '3.1.0',
  info: { title: 't' },
  paths: {
    '/api/a/known/v1': {
      get: {
        operationId: 'a.knownV1',
        responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Result' } } } } },
      },
    },
    '/api/a/unknown/v1': {
      get: {
        operationId: 'a.unknownV1',
        responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Result' } } } } },
      },
    },
  },
  components: { schemas: { Result: {} } },
})

const schemas = new Map([
  [
    '/api/a/known/v1',
    {
      type: 'object',
      properties: { items: { type: 'integer', 'x-order': 3 }, tree: { $ref: '#/$defs/Node' } },
      'x-seen': ['null'],
      $defs: { Node: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/$defs/Node' } } } } },
    } as const,
  ],
])

test('data becomes a component that its answer refers to, recursion included', () => {
  const document = documentOf()
  attachData(document, schemas)
  expect(document.paths['/api/a/known/v1']?.get?.responses['200']?.content?.['application/json']?.schema).toEqual({
    allOf: [
      { $ref: '#/components/schemas/Result' },
      { type: 'object', properties: { data: { $ref: '#/components/schemas/a.knownV1' } } },
    ],
  })
  expect(document.components.schemas['a.knownV1']).toEqual({
    type: 'object',
    // A field may be called like a keyword.
    properties: { items: { type: 'integer' }, tree: { $ref: '#/components/schemas/a.knownV1.Node' } },
  })
  expect(document.components.schemas['a.knownV1.Node']?.properties?.['children']?.items).toEqual({
    $ref: '#/components/schemas/a.knownV1.Node',
  })
})

test('an operation without an example keeps the open envelope', () => {
  const document = documentOf()
  attachData(document, schemas)
  expect(document.paths['/api/a/unknown/v1']?.get?.responses['200']?.content?.['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/Result',
  })
})

const figure = (pointer: string) =>
  ({ pointer, unit: 'fen', certainty: 'proved', description: { en: 'Price.', zh: '价格。' } }) as const

test('figures reach their operation', () => {
  const document = documentOf()
  attachUnits(document, [{ operation: 'GET /api/a/known/v1', figures: [figure('/tree/children/*/children')] }], schemas)
  expect(document.paths['/api/a/known/v1']?.get?.['x-figures']).toHaveLength(1)
})

test('a rule that hits nothing is an error, and every one is told', () => {
  const units = [
    { operation: 'GET /api/a/known/v1', figures: [figure('/tree/price'), figure('/items')] },
    { operation: 'GET /api/a/gone/v1', figures: [figure('/x')] },
    { operation: 'GET /api/a/unknown/v1', figures: [figure('/x')] },
  ]
  expect(() => {
    attachUnits(documentOf(), units, schemas)
  }).toThrow(
    'openapi/units.yaml: GET /api/a/known/v1 has no /tree/price in its data\n' +
      'openapi/units.yaml: GET /api/a/gone/v1 is no operation whose data is known\n' +
      'openapi/units.yaml: GET /api/a/unknown/v1 is no operation whose data is known',
  )
})
