import type { Schema } from './schema.ts'

const mapRecord = (record: Readonly<Record<string, Schema>>, change: (schema: Schema) => Schema) =>
  Object.fromEntries(Object.entries(record).map(([name, each]) => [name, mapSchema(each, change)]))

/** A copy with `change` applied to the schema and to every schema inside it, the inner ones first. */
export const mapSchema = (schema: Schema, change: (schema: Schema) => Schema): Schema => {
  const { properties, additionalProperties, items, $defs } = schema
  return change({
    ...schema,
    ...(properties && { properties: mapRecord(properties, change) }),
    ...(additionalProperties && { additionalProperties: mapSchema(additionalProperties, change) }),
    ...(items && { items: mapSchema(items, change) }),
    ...($defs && { $defs: mapRecord($defs, change) }),
  })
}

/** What only a later inference needs. */
const NOTES = new Set(['$schema', 'x-inferred-from', 'x-seen', 'x-keys', 'x-order'])

/** One schema without the notes of the inference. */
export const withoutNotes = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !NOTES.has(key)))
