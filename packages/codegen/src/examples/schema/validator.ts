import { Ajv2020 } from 'ajv/dist/2020.js'
import { isObject, type JsonValue } from '../json.ts'
import type { Schema } from './schema.ts'

/** The value as programs have it: digits beyond the safe range arrive as a string, as our client reads them. */
export const toPlain = (value: JsonValue): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
  return value
}

/** Where a value does not fit a schema: the place in the schema and the rule, never the value. */
export type Validate = (value: unknown) => string[]

/** Compiles a schema with ajv, strictly: an unknown keyword or format is an error of ours. */
export const createValidator = (schema: Schema): Validate => {
  // `ownProperties`: a field may be called `constructor`, which every object inherits.
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, ownProperties: true, code: { optimize: false } })
  ajv.addVocabulary(['x-inferred-from', 'x-seen', 'x-keys', 'x-order'])
  ajv.addFormat('int64', true)
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ schemaPath }) => schemaPath))
}
