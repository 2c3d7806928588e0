import { describe, expect, test } from 'vitest'
import type { Document, Operation, Parameter, Schema } from '../bundle/document.ts'
import { diffDocuments, summarize } from './index.ts'
import { ADD, bundledOperation, ITEM, LIST, OLD, query, shop } from './test-bundled.ts'

type Edit = (document: Document) => void

const operationAt = (document: Document, path: string): Operation => {
  const operation = document.paths[path]?.get ?? document.paths[path]?.post
  if (!operation) throw new Error(`no ${path}`)
  return operation
}
const item =
  (edit: (operation: Operation) => void): Edit =>
  (document) => {
    edit(operationAt(document, ITEM))
  }
const parameter = (name: string, edit: (parameter: Parameter) => void): Edit =>
  item(({ parameters = [] }) => {
    const found = parameters.find((each) => each.name === name)
    if (!found) throw new Error(`no ${name}`)
    edit(found)
  })
const drop =
  (path: string): Edit =>
  ({ paths }) => {
    Reflect.deleteProperty(paths, path)
  }
const without = (name: string): Edit =>
  item((operation) => {
    operation.parameters = operation.parameters?.filter((each) => each.name !== name) ?? []
  })
const plus = (added: Parameter): Edit => item((operation) => operation.parameters?.push(added))
const all =
  (...edits: Edit[]): Edit =>
  (document) => {
    for (const edit of edits) edit(document)
  }
const data =
  (edit: (fields: Record<string, Schema>, schema: Schema) => void): Edit =>
  ({ components }) => {
    const schema = components.schemas['shop.itemV1'] ?? {}
    edit(schema.properties ?? {}, schema)
  }
const envelope =
  (edit: (fields: Record<string, Schema>, schema: Schema) => void): Edit =>
  ({ components }) => {
    const schema = components.schemas['Result'] ?? {}
    edit(schema.properties ?? {}, schema)
  }
const form =
  (edit: (schema: Schema) => void): Edit =>
  (document) => {
    const schema = operationAt(document, ADD).requestBody?.content['application/x-www-form-urlencoded']?.schema
    if (schema) edit(schema)
  }
const move =
  (from: string, to: string, more: Partial<Operation> = {}): Edit =>
  ({ paths }) => {
    const { get, post } = paths[from] ?? {}
    Reflect.deleteProperty(paths, from)
    const { operationId, 'x-family': family, 'x-version': version } = bundledOperation(to)
    const names = { operationId, 'x-family': family, 'x-version': version, ...more } as Operation
    paths[to] = { ...(get && { get: { ...get, ...names } }), ...(post && { post: { ...post, ...names } }) }
  }

/** What is told of a single change: level and kind of each finding. */
const rows: [name: string, edit: Edit, ...expected: string[]][] = [
  ['an operation is gone', drop(LIST), 'major operation-removed'],
  [
    'an operation is new',
    ({ paths }) => (paths['/api/shop/x/v1'] = { get: bundledOperation('/api/shop/x/v1') }),
    'minor operation-added',
  ],
  [
    'a path is spelled otherwise',
    move('/api/shop/list/v1', '/api/shop/List/v1', { 'x-family': 'shop/List' }),
    'major operation-moved',
  ],
  ['a path gets a higher version, shape unchanged', move(ITEM, '/api/shop/item/v2'), 'major operation-moved'],
  [
    'another path of another family is no rename',
    move(LIST, '/api/shop/rows/v1'),
    'major operation-removed',
    'minor operation-added',
  ],
  [
    'a higher version of another shape is no rename',
    all(
      move(ITEM, '/api/shop/item/v2'),
      (document) => operationAt(document, '/api/shop/item/v2').parameters?.pop(),
      (document) => operationAt(document, '/api/shop/item/v2').parameters?.shift(),
    ),
    'major operation-removed',
    'minor operation-added',
  ],
  [
    'GET becomes POST',
    ({ paths }) => {
      const { get } = paths[LIST] ?? {}
      if (get) paths[LIST] = { post: get }
    },
    'major operation-method-changed',
  ],
  [
    'our name of an operation changes',
    item((operation) => (operation.operationId = 'shop.itemV1Get')),
    'major operation-renamed',
  ],
  ['an operation is deprecated', item((operation) => (operation.deprecated = true)), 'minor operation-deprecated'],
  [
    'an operation leaves the published document',
    item((operation) => Object.assign(operation, { deprecated: true, 'x-unlisted': '2026-07-23' })),
    'minor operation-unlisted',
  ],
  [
    'an operation is no longer deprecated',
    (document) => delete operationAt(document, OLD).deprecated,
    'patch operation-undeprecated',
  ],
  [
    'another successor',
    (document) => (operationAt(document, OLD)['x-successor'] = 'shop.listV1'),
    'patch successor-changed',
  ],
  ['an operation is advised', item((operation) => (operation['x-recommended'] = true)), 'patch advice-changed'],

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

  [
    'an operation pages',
    item((operation) => (operation['x-pagination'] = { next: { page: '+1' } })),
    'minor paging-added',
  ],
  [
    'an operation pages no more',
    (document) => delete operationAt(document, LIST)['x-pagination'],
    'major paging-removed',
  ],
  [
    'an operation pages otherwise',
    (document) => (operationAt(document, LIST)['x-pagination'] = { next: { page: '+20' }, items: 'list' }),
    'patch paging-changed',
  ],
  [
    'a figure has another unit',
    item(
      (operation) =>
        (operation['x-figures'] = [
          { pointer: '/price', unit: 'yuan', certainty: 'proved', description: { en: 'The price.', zh: '价格。' } },
        ]),
    ),
    'minor units-changed',
  ],
  [
    'the token travels elsewhere',
    (document) => delete operationAt(document, ADD)['x-token-in'],
    'patch token-place-changed',
  ],
  ['a server is gone', (document) => (document.servers = []), 'major server-removed'],
  [
    'a server has another address',
    (document) => Object.assign(document.servers?.[0] ?? {}, { url: 'https://other.example' }),
    'patch server-changed',
  ],
  ['another title', item((operation) => (operation.summary = 'Other')), 'patch words-changed'],
  [
    'a platform has another name',
    (document) => Object.assign(document.tags?.[0] ?? {}, { 'x-aliases': ['Mall'] }),
    'patch words-changed',
  ],

  ['other tags', item((operation) => (operation.tags = ['other']))],
  ['another order of parameters', item((operation) => operation.parameters?.reverse())],
  ['another order of values', parameter('sort', ({ schema }) => schema.enum?.reverse())],
  [
    'another order of paths',
    (document) => (document.paths = Object.fromEntries(Object.entries(document.paths).reverse())),
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

const edited = (edit: Edit): Document => {
  const document = shop()
  edit(document)
  return document
}

describe('a single change', () => {
  test.each(rows)('%s', (_, edit, ...expected) => {
    const changes = diffDocuments(shop(), edited(edit))
    expect(changes.map(({ level, kind }) => `${level} ${kind}`)).toEqual(expected)
  })
})

describe('what is told beside level and kind', () => {
  const one = (edit: Edit) => {
    const [change] = diffDocuments(shop(), edited(edit))
    return change
  }

  test('where: method and path, the name, the parameter', () => {
    expect(one(without('count'))).toEqual({
      level: 'major',
      kind: 'parameter-removed',
      operation: `GET ${ITEM}`,
      method: 'GET',
      path: ITEM,
      name: 'shop.itemV1',
      platform: 'shop',
      place: { of: 'parameter', name: 'count', in: 'query' },
      detail: '`count` is no longer taken; leave it out',
    })
  })

  test('a place in data is a pointer, elements and keys as a star', () => {
    expect(one(data(({ offers }) => delete offers?.items?.properties?.['stock']))).toMatchObject({
      place: { of: 'data', pointer: '/offers/*/stock' },
      detail: '`data.offers[*].stock` is gone from the answer; stop reading it',
    })
  })

  test('a change of the shared envelope names the operations it reaches and no single one', () => {
    expect(one(envelope((fields) => delete fields['message']))).toMatchObject({
      operation: null,
      operations: [`GET ${ITEM}`, `GET ${LIST}`, `POST ${ADD}`, `GET ${OLD}`],
      place: { of: 'envelope', pointer: '/message' },
    })
  })

  test('a removed operation names its successor, else the living version of its family', () => {
    expect(one(drop(OLD))).toMatchObject({ replacement: 'shop.itemV1' })
    const next = edited(
      all(move(ITEM, '/api/shop/item/v3', {}), (document) =>
        operationAt(document, '/api/shop/item/v3').parameters?.shift(),
      ),
    )
    expect(diffDocuments(shop(), next)[0]).toMatchObject({
      kind: 'operation-removed',
      replacement: 'shop.itemV3',
      detail: 'removed; move to `shop.itemV3`',
    })
  })

  test('a deprecation names what to move to', () => {
    expect(
      one(item((operation) => Object.assign(operation, { deprecated: true, 'x-successor': 'shop.listV1' }))),
    ).toMatchObject({
      replacement: 'shop.listV1',
      detail: 'deprecated; move to `shop.listV1`',
    })
  })

  test('values that go on under another spelling are told as such', () => {
    const change = one(
      parameter('sort', ({ schema }) => {
        schema.enum = ['_1', 'CHEAP']
        schema['x-enum-descriptions'] = { _1: 'Newest', CHEAP: 'Cheapest' }
      }),
    )
    expect(change).toMatchObject({
      before: ['_2'],
      renamedValues: { _2: 'CHEAP' },
      detail: '`sort` no longer takes `_2`; write `CHEAP` for `_2`',
    })
  })

  test('an operation that was unlisted and returns is compared with what it was', () => {
    const old = edited(item((operation) => Object.assign(operation, { deprecated: true, 'x-unlisted': '2026-07-23' })))
    const next = edited(parameter('count', ({ schema }) => (schema.type = 'string')))
    expect(diffDocuments(old, next).map(({ kind }) => kind)).toEqual(['parameter-type-changed', 'operation-relisted'])
  })

  test('the heaviest come first, and the summary counts them', () => {
    const changes = diffDocuments(shop(), edited(all(plus(query('colour', { type: 'string' })), drop(LIST))))
    expect(changes.map(({ level }) => level)).toEqual(['major', 'minor'])
    expect(summarize(changes)).toEqual({ level: 'major', counts: { major: 1, minor: 1, patch: 0 } })
    expect(summarize([])).toEqual({ level: 'none', counts: { major: 0, minor: 0, patch: 0 } })
  })
})
