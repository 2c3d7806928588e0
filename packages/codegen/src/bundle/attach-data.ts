import { mapSchema, withoutNotes } from '../examples/schema/map-schema.ts'
import type { Schema as DataSchema } from '../examples/schema/schema.ts'
import { type Document, type Operation, operationsOf, type Schema } from './document.ts'

/** The schema of `data` by path, as it stands in `openapi/responses`. */
export type DataSchemas = ReadonlyMap<string, DataSchema>

/** The same schema as a component: without the notes of the inference, referring to definitions among the components. */
const toComponent = ({ $defs, ...schema }: DataSchema, id: string): Schema =>
  // The inference writes JSON Schema, of which an OpenAPI 3.1 schema is a dialect.
  mapSchema(schema, (each) => {
    const { $ref, ...rest } = withoutNotes(each)
    return $ref === undefined ? rest : { ...rest, $ref: $ref.replace('#/$defs/', `#/components/schemas/${id}.`) }
  }) as Schema

/** The answer of an operation whose `data` is known: the envelope, narrowed. */
const narrowed = (envelope: Schema, id: string): Schema => ({
  allOf: [envelope, { type: 'object', properties: { data: { $ref: `#/components/schemas/${id}` } } }],
})

const JSON_TYPE = 'application/json'

/**
 * Every answer is the envelope as JSON. Older documents say so in other ways (of any media type, as `default`, by a
 * sample alone), which is not a difference that a caller would notice.
 */
const answerOf = (document: Document, operation: Operation) => {
  const response = (operation.responses['200'] ??= { description: '' })
  const content = (response.content ??= {})
  const { '*/*': any = { schema: { $ref: '#/components/schemas/Result' } } } = content
  delete content['*/*']
  if (!document.components.schemas['Result']) return content[JSON_TYPE]
  return (content[JSON_TYPE] ??= any)
}

/** Puts what is known of each operation's `data` among the components and into its answer. */
export const attachData = (document: Document, schemas: DataSchemas): void => {
  for (const { path, operation } of operationsOf(document)) {
    const schema = schemas.get(path)
    const id = operation.operationId ?? ''
    const content = answerOf(document, operation)
    if (!schema || !content) continue
    document.components.schemas[id] = toComponent(schema, id)
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      document.components.schemas[`${id}.${name}`] = toComponent(definition, id)
    }
    content.schema = narrowed(content.schema, id)
  }
}
