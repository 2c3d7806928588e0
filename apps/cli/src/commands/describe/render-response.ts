import type { DataSchema } from '@justoneapi/schema/responses'

/** A line of the tree: a field, what it is called with all above it, its type. */
export interface FieldLine {
  readonly depth: number
  readonly name: string
  readonly type: string
}

const typeText = ({ type, format, contentMediaType }: DataSchema): string => {
  const types = typeof type === 'object' ? type.join(' | ') : (type ?? 'unknown')
  if (contentMediaType !== undefined) return `${types} (JSON)`
  return format === undefined ? types : `${types} (${format})`
}

type Definitions = Readonly<Record<string, DataSchema>>

const resolve = (schema: DataSchema, definitions: Definitions): DataSchema =>
  schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/$defs/', '')] ?? {})

/** The fields of `data` as a tree, down to a depth. Lists and maps stand in one line with what is in them. */
export function* fieldLines(
  given: DataSchema,
  deepest: number,
  definitions: Definitions = given.$defs ?? {},
  depth = 0,
): Generator<FieldLine> {
  if (depth >= deepest) return
  for (const [name, value] of Object.entries(resolve(given, definitions).properties ?? {})) {
    let [schema, suffix] = [resolve(value, definitions), '']
    for (let inner = schema.items ?? mapOf(schema); inner; inner = schema.items ?? mapOf(schema)) {
      suffix += schema.items ? '[]' : '{}'
      schema = resolve(inner, definitions)
    }
    yield { depth, name: `${name}${suffix}`, type: typeText(schema) }
    yield* fieldLines(schema, deepest, definitions, depth + 1)
  }
}

const mapOf = ({ properties, additionalProperties }: DataSchema) => (properties ? undefined : additionalProperties)
