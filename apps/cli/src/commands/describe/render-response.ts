import type { DataSchema } from '@justoneapi/schema/responses'

/** A line of the tree: a field, what it is called with all above it, its type. */
export interface FieldLine {
  readonly depth: number
  readonly name: string
  readonly type: string
  /** Where it stands in `data`; `*` for every item of a list or a map. */
  readonly pointer: string
}

const typeText = ({ type, format, contentMediaType }: DataSchema): string => {
  const types = typeof type === 'object' ? type.join(' | ') : (type ?? 'unknown')
  if (contentMediaType !== undefined) return `${types} (JSON)`
  return format === undefined ? types : `${types} (${format})`
}

type Definitions = Readonly<Record<string, DataSchema>>

const resolve = (schema: DataSchema, definitions: Definitions): DataSchema =>
  schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/$defs/', '')] ?? {})

const mapOf = ({ properties, additionalProperties }: DataSchema) => (properties ? undefined : additionalProperties)

/** What is inside of a list or a map, however deeply, with the marks that say so. */
const unwrap = (given: DataSchema, definitions: Definitions) => {
  let [schema, suffix, pointer] = [resolve(given, definitions), '', '']
  for (let inner = schema.items ?? mapOf(schema); inner; inner = schema.items ?? mapOf(schema)) {
    suffix += schema.items ? '[]' : '{}'
    pointer += '/*'
    schema = resolve(inner, definitions)
  }
  return { schema, suffix, pointer }
}

interface Place {
  readonly deepest: number
  readonly definitions: Definitions
  readonly depth: number
  readonly pointer: string
}

function* linesOf(schema: DataSchema, { deepest, definitions, depth, pointer }: Place): Generator<FieldLine> {
  if (depth >= deepest) return
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    const inner = unwrap(value, definitions)
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${inner.pointer}`
    yield { depth, name: `${name}${inner.suffix}`, type: typeText(inner.schema), pointer: place }
    yield* linesOf(inner.schema, { deepest, definitions, depth: depth + 1, pointer: place })
  }
}

/** The fields of `data` as a tree, down to a depth. Lists and maps stand in one line with what is in them. */
export function* fieldLines(given: DataSchema, deepest: number): Generator<FieldLine> {
  const definitions = given.$defs ?? {}
  const { schema, suffix, pointer } = unwrap(given, definitions)
  // `data` itself is told when it is no plain object.
  const isObject = suffix === '' && schema.properties !== undefined
  if (!isObject) yield { depth: 0, name: `data${suffix}`, type: typeText(schema), pointer }
  yield* linesOf(schema, { deepest, definitions, depth: 0, pointer })
}
