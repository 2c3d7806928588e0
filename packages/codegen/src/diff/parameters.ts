import { FORM, type Operation } from '../bundle/document.ts'
import { type AnySchema, type Resolve, type Shape, shapeOf } from './schema-shape.ts'

const LIMITS = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'multipleOf',
  'pattern',
] as const

/** A parameter or a field of a body: callers pass both alike. */
export interface ParameterFacts {
  readonly name: string
  /** `query`, `path`, `header`, `cookie`, `form`, or the media type of another body. */
  readonly in: string
  readonly required: boolean
  readonly deprecated: boolean
  readonly schema: AnySchema
  readonly shape: Shape
  readonly limits: Readonly<Partial<Record<(typeof LIMITS)[number], number | string>>>
  readonly default: string | number | boolean | undefined
  readonly meanings: Readonly<Record<string, string>>
  readonly description: string
}

interface Raw {
  name: string
  in: string
  required?: boolean
  deprecated?: boolean
  description?: string
  schema?: AnySchema
  $ref?: string
}

const toFacts = (raw: Raw, resolve: Resolve): ParameterFacts => {
  const schema = raw.schema ?? {}
  const { default: preset, deprecated, description } = schema
  return {
    name: raw.name,
    in: raw.in,
    required: raw.required ?? false,
    deprecated: (raw.deprecated ?? false) || (deprecated ?? false),
    schema,
    shape: shapeOf(schema, resolve),
    limits: Object.fromEntries(
      LIMITS.filter((limit) => limit in schema).map((limit) => [limit, schema[limit as never]]),
    ),
    default: preset,
    meanings: schema['x-enum-descriptions'] ?? {},
    description: raw.description ?? description ?? '',
  }
}

const bodyFields = (operation: Operation, resolve: Resolve): Raw[] =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, { schema }]) => {
    const place = mediaType === FORM ? 'form' : mediaType
    const { fields, required } = shapeOf(schema, resolve)
    const isNeeded = operation.requestBody?.required ?? false
    // A body that is no object is one value.
    if (fields.size === 0) return [{ name: 'body', in: place, required: isNeeded, schema: schema }]
    return [...fields].map(([name, field]) => ({
      name,
      in: place,
      // Whether the body may be missing as a whole says nothing to a caller who passes its fields.
      required: required.has(name),
      schema: field,
    }))
  })

/** Everything that a caller of an operation may pass. */
export const parametersOf = (operation: Operation, resolve: Resolve): ParameterFacts[] => {
  const declared = (operation.parameters ?? []).map((parameter) => {
    const { $ref } = parameter as Raw
    return $ref === undefined ? parameter : (resolve($ref) as Raw | undefined)
  })
  return [...declared.filter((each) => each !== undefined), ...bodyFields(operation, resolve)].map((raw) =>
    toFacts(raw, resolve),
  )
}
