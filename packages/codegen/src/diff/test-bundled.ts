import type { Document, Operation, Parameter, Schema } from '../bundle/document.ts'

/** A parameter of a bundled document, in the tests' own words. */
export const query = (name: string, schema: Schema, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: 'query',
  required: false,
  schema,
  description: `Words about ${name}.`,
  'x-description-zh': `${name} 的说明。`,
  ...more,
})

const answer = (data?: Schema): Operation['responses'] => ({
  '200': {
    description: '',
    content: {
      'application/json': {
        schema: data
          ? { allOf: [{ $ref: '#/components/schemas/Result' }, { type: 'object', properties: { data } }] }
          : { $ref: '#/components/schemas/Result' },
      },
    },
  },
  '429': { $ref: '#/components/responses/TooMany' },
})

interface OperationParts extends Omit<Partial<Operation>, 'responses'> {
  readonly data?: Schema
  readonly responses?: Operation['responses']
}

/** An operation as the bundle step leaves it. */
export const bundledOperation = (path: string, { data, ...more }: OperationParts = {}): Operation => {
  const [, platform = '', name = '', version = '1'] = /^\/api\/([^/]+)\/([^/]+)\/v(\d+)$/.exec(path) ?? []
  return {
    operationId: `${platform}.${name}V${version}`,
    summary: `Title of ${name}`,
    'x-summary-zh': `${name} 的标题`,
    tags: [platform],
    parameters: [],
    responses: answer(data),
    'x-platform': platform,
    'x-family': `${platform}/${name}`,
    'x-version': Number(version),
    ...more,
  }
}

/** A bundled document with these operations. */
export const bundled = (paths: Document['paths']): Document => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: 'v0' },
  servers: [{ url: 'https://things.example', ...{ 'x-environment': 'prod-global' } }],
  tags: [{ name: 'shop', 'x-title': { en: 'Shop', zh: '商店' }, 'x-aliases': ['Store'] }],
  paths,
  components: {
    schemas: {
      Result: {
        type: 'object',
        required: ['code', 'data'],
        properties: {
          code: { type: 'integer' },
          data: { description: 'The payload.' },
          message: { type: ['null', 'string'] },
          requestId: { type: 'string' },
        },
      },
      'shop.itemV1': {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          price: { type: 'integer' },
          state: { type: 'string', enum: ['on', 'off'] },
          shown: { type: ['boolean', 'null'] },
          notes: { type: 'string', contentMediaType: 'application/json' } as Schema,
          extra: {},
          byDay: { type: 'object', additionalProperties: { type: 'integer' } } as Schema,
          offers: {
            type: 'array',
            items: { type: 'object', properties: { seller_name: { type: 'string' }, stock: { type: 'integer' } } },
          },
          parent: { $ref: '#/components/schemas/shop.itemV1' },
        },
      },
    },
  },
})

export const ITEM = '/api/shop/item/v1'
export const LIST = '/api/shop/list/v1'
export const ADD = '/api/shop/add/v1'
export const OLD = '/api/shop/old/v1'

/** A small shop: an item with typed data, a list that pages, a form, and something deprecated. */
export const shop = (): Document =>
  bundled({
    [ITEM]: {
      get: bundledOperation(ITEM, {
        data: { $ref: '#/components/schemas/shop.itemV1' },
        parameters: [
          query('itemId', { type: 'string' }, { required: true }),
          query('sort', {
            type: 'string',
            enum: ['_1', '_2'],
            default: '_1',
            'x-enum-descriptions': { _1: 'Newest', _2: 'Cheapest' },
          }),
          query('count', { type: 'integer', format: 'int32', default: 20 }),
          query('since', { type: 'integer', format: 'int64' }),
          query('exact', { type: 'boolean', default: false }),
        ],
        'x-figures': [
          { pointer: '/price', unit: 'fen', certainty: 'proved', description: { en: 'The price.', zh: '价格。' } },
        ],
      }),
    },
    [LIST]: {
      get: bundledOperation(LIST, {
        parameters: [query('page', { type: 'integer', default: 1 })],
        'x-pagination': { next: { page: '+1' }, items: 'list' },
      }),
    },
    [ADD]: {
      post: bundledOperation(ADD, {
        'x-token-in': 'form',
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                required: ['title'],
                properties: { title: { type: 'string' }, colour: { type: 'string' } },
              },
            },
          },
        },
      }),
    },
    [OLD]: { get: bundledOperation(OLD, { deprecated: true, 'x-successor': 'shop.itemV1' }) },
  })
