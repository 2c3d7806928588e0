import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import type { JsonObject } from './json.ts'
import { at, operation, published } from './test-document.ts'

const PATH = '/api/somewhere/get-thing/v1'
const without = (object: JsonObject, dropped: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== dropped))
const ofOperation = (more: JsonObject, options = {}) =>
  at(canonical(published({ [PATH]: { get: operation(more) } }), options), 'paths', PATH, 'get') as JsonObject
const ofSchema = (schema: JsonObject, description = '') =>
  at(ofOperation({ parameters: [{ name: 'a', in: 'query', description, schema }] }), 'parameters', 0, 'schema')

describe('canonical', () => {
  it('keeps what calls depend on, sorted, and drops words', () => {
    expect(canonical(published({ [PATH]: { get: operation() } }))).toEqual({
      openapi: '3.1.0',
      info: { title: 'Things', version: 'v0' },
      servers: [{ url: 'https://things.example' }],
      tags: [{ name: 'Somewhere (Else)', 'x-platform-id': 'somewhere' }],
      components: {
        schemas: {
          Result: {
            type: 'object',
            required: ['code', 'data'],
            properties: { code: { type: 'integer', enum: [0, 20, 100] }, data: {} },
          },
        },
      },
      paths: {
        [PATH]: {
          get: {
            externalDocs: { url: 'https://docs.justoneapi.com/en/api/somewhere-else/a-thing-v1' },
            parameters: [
              {
                name: 'sort',
                in: 'query',
                required: false,
                schema: {
                  type: 'string',
                  default: '_2',
                  enum: ['_2', '_10'],
                  'x-enum-descriptions': { _10: 'Newest first', _2: 'Oldest: first' },
                },
              },
              { name: 'token', in: 'query', required: true, schema: { type: 'string' } },
            ],
            responses: {
              '200': {
                description: '',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Result' } } },
              },
            },
            tags: ['Somewhere (Else)'],
            'x-api-version': 'v1',
          },
        },
      },
    })
  })

  it('sorts the keys of every object', () => {
    const text = JSON.stringify(canonical(published({ '/b': { post: operation(), get: operation() }, '/a': {} })))
    expect(text.indexOf('"/a"')).toBeLessThan(text.indexOf('"/b"'))
    expect(text.indexOf('"get"')).toBeLessThan(text.indexOf('"post"'))
    expect(Object.keys(ofOperation({}))).toEqual(['externalDocs', 'parameters', 'responses', 'tags', 'x-api-version'])
  })

  it('keeps words and samples when asked, but never the operationId and the release id', () => {
    const kept = ofOperation({ 'x-search-aliases': ['thing'] }, { keepProse: true })
    expect(kept).toMatchObject({
      summary: 'A Thing',
      description: 'Words about a thing.',
      'x-search-aliases': ['thing'],
      responses: { '200': { description: 'OK', content: { 'application/json': { example: { code: 0 } } } } },
    })
    expect(kept).not.toHaveProperty('operationId')
    const document = canonical(published({}), { keepProse: true })
    expect(document).toMatchObject({ info: { description: 'All things.' } })
    expect(document).not.toHaveProperty('x-openapi-release-id')
  })

  it.each(['x-endpoint-family', 'x-recommended', 'x-docs-hidden', 'x-unlisted', 'deprecated'])('keeps %s', (key) => {
    expect(ofOperation({ [key]: key === 'x-unlisted' ? '2026-07-23' : true })).toHaveProperty([key])
  })

  it('takes "false" for the absence it means', () => {
    const plain = JSON.stringify(ofOperation({ parameters: [] }))
    const spelt = { deprecated: false, 'x-docs-hidden': false, 'x-recommended': false }
    const bare = published({ [PATH]: { get: without(operation(spelt), 'parameters') } })
    expect(JSON.stringify(at(canonical(bare), 'paths', PATH, 'get'))).toBe(plain)
  })

  it('gives a hidden operation no page', () => {
    expect(ofOperation({ 'x-docs-hidden': true })).not.toHaveProperty('externalDocs')
    const externalDocs = { url: 'https://docs.example/page' }
    expect(ofOperation({ 'x-docs-hidden': true, externalDocs })).not.toHaveProperty('externalDocs')
    expect(ofOperation({ externalDocs })).toHaveProperty('externalDocs', externalDocs)
  })

  it('finds the meanings in the description of the schema, for form fields', () => {
    const schema = { properties: { kind: { type: 'string', enum: ['b', 'a'], description: 'Kind.\n- `a`: First' } } }
    const body = { content: { 'application/x-www-form-urlencoded': { schema } } }
    expect(
      at(ofOperation({ requestBody: body }), 'requestBody', 'content', 'application/x-www-form-urlencoded'),
    ).toEqual({
      schema: { properties: { kind: { type: 'string', enum: ['a', 'b'], 'x-enum-descriptions': { a: 'First' } } } },
    })
  })

  it('finds the meanings for the items of a list', () => {
    expect(ofSchema({ type: 'array', items: { enum: ['a'] }, description: 'Kinds' }, '- `a`: First')).toEqual({
      type: 'array',
      items: { enum: ['a'], 'x-enum-descriptions': { a: 'First' } },
    })
  })

  it.each([
    ['outside its enum moves aside', { enum: ['a'], default: '30' }, { enum: ['a'], 'x-published-default': '30' }],
    ['of another type moves aside', { enum: [1], default: '1' }, { enum: [1], 'x-published-default': '1' }],
    ['inside its enum stays', { enum: ['a', ''], default: '' }, { enum: ['', 'a'], default: '' }],
    ['without an enum stays', { type: 'boolean', default: false }, { type: 'boolean', default: false }],
  ])('a default %s', (_, schema, wanted) => {
    expect(ofSchema(schema)).toEqual(wanted)
  })

  it('knows a property named like a word from the word', () => {
    const properties = { description: { type: 'string' }, title: { type: 'string' }, example: {}, 'x-thing': {} }
    expect(ofSchema({ type: 'object', title: 'Words', properties })).toEqual({ type: 'object', properties })
  })

  it('leaves values of defaults and constants as they are', () => {
    const value = { title: 'kept', list: ['b', 'a'] }
    expect(ofSchema({ default: value, const: value })).toEqual({ default: value, const: value })
  })

  it('gives parameters of the path to its operations, unless they have their own', () => {
    const shared = [
      { name: 'a', in: 'query', required: true },
      { name: 'b', in: 'query' },
    ]
    const item = { get: operation({ parameters: [{ name: 'a', in: 'query', required: false }] }), parameters: shared }
    expect(at(canonical(published({ [PATH]: item })), 'paths', PATH)).toEqual({
      get: expect.objectContaining({
        parameters: [
          { name: 'a', in: 'query', required: false },
          { name: 'b', in: 'query', required: false },
        ],
      }) as unknown,
    })
  })

  it('keeps tags in use only, and the order of servers', () => {
    const tags = [{ name: 'Z' }, { name: 'Unused' }, { name: 'A' }]
    const servers = [{ url: 'https://z.example' }, { url: 'https://a.example' }]
    const paths = { '/a': { get: operation({ tags: ['Z'] }), post: operation({ tags: ['A'] }) } }
    const document = canonical(published(paths, { tags, servers }))
    expect(document).toMatchObject({ tags: [{ name: 'A' }, { name: 'Z' }], servers })
  })

  it('reads old documents: no tags, described servers, operationIds that repeat, descriptions below', () => {
    const get = operation({ operationId: 'same' })
    const old = without(published({ '/api/a/b/v1': { get }, '/api/a/c/v1': { get } }), 'tags')
    const document = canonical({ ...old, servers: [{ url: 'https://1.2.3.4', description: 'Generated server url' }] })
    expect(document).toMatchObject({ tags: [], servers: [{ url: 'https://1.2.3.4' }] })
    expect(Object.keys(document['paths'] as JsonObject)).toEqual(['/api/a/b/v1', '/api/a/c/v1'])
    expect(JSON.stringify(document)).not.toContain('Generated')
  })
})
