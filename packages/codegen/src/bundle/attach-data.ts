import type { Schema as DataSchema } from '../examples/schema/schema.ts'
import { type Document, operationsOf, type Schema } from './document.ts'

/** The schema of `data` by path, as it stands in `openapi/responses`. */
export type DataSchemas = ReadonlyMap<string, DataSchema>

/** Notes of the inference that a later example needs and a reader of the bundled document does not. */
const NOTES = new Set(['$schema', '$defs', 'x-seen', 'x-keys', 'x-order'])

/** A copy that refers to the definitions of the operation among the components. */
const toComponent = (node: unknown, id: string): unknown => {
  if (Array.isArray(node)) return node.map((item) => toComponent(item, id))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (NOTES.has(key)) return []
      if (key === 'properties') return [[key, mapValues(value as object, (each) => toComponent(each, id))]]
      if (key === '$ref') return [[key, String(value).replace('#/$defs/', `#/components/schemas/${id}.`)]]
      return [[key, toComponent(value, id)]]
    }),
  )
}

const mapValues = (record: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** The answer of an operation whose `data` is known: the envelope, narrowed. */
const narrowed = (envelope: Schema, id: string): Schema => ({
  allOf: [envelope, { type: 'object', properties: { data: { $ref: `#/components/schemas/${id}` } } }],
})

/** Puts what is known of each operation's `data` among the components and into its answer. */
export const attachData = (document: Document, schemas: DataSchemas): void => {
  for (const { path, operation } of operationsOf(document)) {
    const schema = schemas.get(path)
    const id = operation.operationId ?? ''
    const content = operation.responses['200']?.content?.['application/json']
    if (!schema || !content) continue
    const components = { [id]: schema, ...mapValues(schema.$defs ?? {}, (each) => each) }
    for (const [name, each] of Object.entries(components)) {
      // The inference writes JSON Schema, of which an OpenAPI 3.1 schema is a dialect.
      document.components.schemas[name === id ? id : `${id}.${name}`] = toComponent(each, id) as Schema
    }
    content.schema = narrowed(content.schema, id)
  }
}
