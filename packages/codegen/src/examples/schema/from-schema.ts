import type { Field, Kind, ObjectPart, Shape, Text } from '../infer/shape.ts'
import type { Schema, Seen } from './schema.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const KIND_OF: Readonly<Record<Seen, Kind>> = {
  null: 'null',
  'empty object': 'object',
  'empty array': 'array',
  'empty string': 'string',
}

const kindsOf = (schema: Schema): Set<Kind> => {
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type
  return new Set([...types, ...(schema['x-seen'] ?? []).map((seen) => KIND_OF[seen])])
}

const textOf = (schema: Schema, kinds: ReadonlySet<Kind>): Text | undefined => {
  if (!kinds.has('string')) return undefined
  if (schema.contentMediaType !== undefined) return 'json'
  return schema['x-seen']?.includes('empty string') ? 'empty' : 'text'
}

/**
 * The shape that a schema was made from.
 * @throws Error if the schema refers to a definition that it does not have
 */
export const fromSchema = (root: Schema): Shape => {
  const definitions = new Map<string, Shape>()

  const fieldsOf = (schema: Schema): Map<string, Field> => {
    const required = new Set(schema.required)
    const fields = Object.entries(schema.properties ?? {}).map(([name, property], index) => {
      const field: Field = { shape: visit(property), required: required.has(name), rank: property['x-order'] ?? index }
      return [name, field] as const
    })
    return new Map(fields)
  }

  const read = (schema: Schema, draft: Mutable<Shape>): Shape => {
    const kinds = kindsOf(schema)
    draft.kinds = kinds
    draft.large = schema.format === 'int64'
    draft.text = textOf(schema, kinds)
    draft.items = schema.items && visit(schema.items)
    if (kinds.has('object')) {
      const rest = schema.additionalProperties && visit(schema.additionalProperties)
      const part: ObjectPart = { fields: fieldsOf(schema), ...(rest && { rest }), keys: new Set(schema['x-keys']) }
      draft.object = part
    }
    return draft
  }

  const visit = (schema: Schema): Shape => {
    if (schema.$ref === undefined) return read(schema, { kinds: new Set(), large: false })
    const name = schema.$ref.replace('#/$defs/', '')
    const known = definitions.get(name)
    if (known) return known
    const definition = root.$defs?.[name]
    if (definition === undefined) throw new Error(`no definition for ${schema.$ref}`)
    const draft: Mutable<Shape> = { kinds: new Set(), large: false }
    definitions.set(name, draft)
    return read(definition, draft)
  }

  return visit(root)
}
