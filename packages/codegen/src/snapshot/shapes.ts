/** Where the nested objects of an OpenAPI object stand, so that a walk knows a schema's `description` from a property of that name. */
export type Kind =
  | 'components'
  | 'encoding'
  | 'header'
  | 'mediaType'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'schema'
  | 'securityScheme'
  | 'server'
  | 'tag'

export type Child = readonly ['one' | 'list' | 'map', Kind]

export interface Shape {
  /** Words and samples: dropped unless prose is kept. */
  readonly prose: readonly string[]
  /** The vendor's extensions that say something about the interface; all others count as prose. */
  readonly extensions: readonly string[]
  readonly children: Readonly<Record<string, Child>>
}

const SAMPLES = ['description', 'example', 'examples'] as const
const content: Child = ['map', 'mediaType']
const schema: Child = ['one', 'schema']
const schemas: Child = ['list', 'schema']
const schemaMap: Child = ['map', 'schema']
const headers: Child = ['map', 'header']

export const shapes: Readonly<Record<Kind, Shape>> = {
  operation: {
    prose: ['summary', 'description', 'x-highlights', 'x-order', 'x-search-aliases'],
    extensions: ['x-api-version', 'x-endpoint-family', 'x-recommended', 'x-docs-hidden', 'x-unlisted'],
    children: {
      parameters: ['list', 'parameter'],
      requestBody: ['one', 'requestBody'],
      responses: ['map', 'response'],
      servers: ['list', 'server'],
    },
  },
  parameter: { prose: SAMPLES, extensions: [], children: { schema, content } },
  requestBody: { prose: ['description'], extensions: [], children: { content } },
  response: { prose: ['description'], extensions: [], children: { content, headers } },
  mediaType: { prose: SAMPLES, extensions: [], children: { schema, encoding: ['map', 'encoding'] } },
  encoding: { prose: [], extensions: [], children: { headers } },
  header: { prose: SAMPLES, extensions: [], children: { schema, content } },
  schema: {
    prose: [...SAMPLES, 'title', 'externalDocs', '$comment'],
    extensions: ['x-enum-descriptions', 'x-published-default'],
    children: {
      properties: schemaMap,
      patternProperties: schemaMap,
      $defs: schemaMap,
      dependentSchemas: schemaMap,
      allOf: schemas,
      anyOf: schemas,
      oneOf: schemas,
      prefixItems: schemas,
      items: schema,
      contains: schema,
      additionalProperties: schema,
      propertyNames: schema,
      not: schema,
      if: schema,
      then: schema,
      else: schema,
      unevaluatedItems: schema,
      unevaluatedProperties: schema,
    },
  },
  components: {
    prose: ['examples'],
    extensions: [],
    children: {
      schemas: schemaMap,
      headers,
      parameters: ['map', 'parameter'],
      requestBodies: ['map', 'requestBody'],
      responses: ['map', 'response'],
      securitySchemes: ['map', 'securityScheme'],
    },
  },
  securityScheme: { prose: ['description'], extensions: [], children: {} },
  server: { prose: ['description'], extensions: [], children: {} },
  tag: { prose: ['description', 'externalDocs'], extensions: ['x-platform-id'], children: {} },
}
