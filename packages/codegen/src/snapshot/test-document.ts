import type { Json, JsonObject } from './json.ts'

/** An operation as it is published, in the tests' own words. */
export const operation = (more: JsonObject = {}): JsonObject => ({
  operationId: 'thing',
  summary: 'A Thing',
  description: 'Words about a thing.',
  tags: ['Somewhere (Else)'],
  parameters: [
    { name: 'token', in: 'query', required: true, description: 'The key.', schema: { type: 'string' } },
    {
      name: 'sort',
      in: 'query',
      required: false,
      description: 'Order.\n\nAvailable Values:\n- `_10`: Newest first\n- `_2`: Oldest: first',
      schema: { type: 'string', enum: ['_10', '_2'], default: '_2', description: 'Order' },
    },
  ],
  responses: {
    '200': {
      description: 'OK',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Result' }, example: { code: 0 } } },
    },
  },
  'x-api-version': 'v1',
  'x-order': '1',
  'x-highlights': [],
  ...more,
})

/** A published document with the given paths. */
export const published = (paths: JsonObject, more: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: 'v0', description: 'All things.' },
  servers: [{ url: 'https://things.example', description: 'The one' }],
  tags: [
    { name: 'Somewhere (Else)', description: 'A place', 'x-platform-id': 'somewhere', 'x-platform-aliases': ['S'] },
  ],
  components: {
    schemas: {
      Result: {
        type: 'object',
        description: 'The envelope',
        required: ['data', 'code'],
        properties: { data: {}, code: { type: 'integer', enum: [100, 20, 0] } },
      },
    },
  },
  paths,
  'x-openapi-release-id': 'release-1',
  ...more,
})

/** A document of GET operations at these paths. */
export const publishedAt = (...paths: string[]): JsonObject =>
  published(Object.fromEntries(paths.map((path) => [path, { get: operation() }])))

/** Reads a value below an object by its keys. */
export const at = (value: Json | undefined, ...keys: (string | number)[]): Json | undefined =>
  keys.reduce<Json | undefined>((from, key) => (from as Record<string | number, Json> | undefined)?.[key], value)
