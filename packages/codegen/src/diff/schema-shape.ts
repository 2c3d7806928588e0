import type { Document, Schema } from '../bundle/document.ts'

/** The keywords of OpenAPI 3.1 that a diff reads beyond those that the bundle writes. */
export interface AnySchema extends Omit<Schema, 'items' | 'properties' | 'allOf' | 'enum'> {
  items?: AnySchema
  properties?: Record<string, AnySchema>
  allOf?: AnySchema[]
  anyOf?: AnySchema[]
  oneOf?: AnySchema[]
  additionalProperties?: AnySchema | boolean
  enum?: unknown[]
  const?: unknown
  contentMediaType?: string
  deprecated?: boolean
}

/**
 * The kinds of value of a schema, so that one type is wider than another exactly if its kinds are more: a number is an
 * integer or a fraction, an integer beyond the safe range a number or its digits as text.
 */
export type Kind = 'null' | 'boolean' | 'integer' | 'fraction' | 'digits' | 'string' | 'object' | 'array'

/** What a schema says, references followed and its parts put together. */
export interface Shape {
  /** Empty: nothing is known. */
  readonly kinds: ReadonlySet<Kind>
  readonly fields: ReadonlyMap<string, AnySchema>
  readonly required: ReadonlySet<string>
  readonly items: AnySchema | undefined
  /** The values of a map. */
  readonly rest: AnySchema | undefined
  readonly values: readonly string[] | undefined
  readonly format: string | undefined
}

export type Resolve = (ref: string) => AnySchema | undefined

/** Follows references inside one document. */
export const resolverOf =
  (document: Document): Resolve =>
  (ref) =>
    ref
      .replace(/^#\//, '')
      .split('/')
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document) as
      AnySchema | undefined

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  null: ['null'],
  boolean: ['boolean'],
  integer: ['integer'],
  number: ['integer', 'fraction'],
  string: ['string'],
  object: ['object'],
  array: ['array'],
}

const ownKinds = ({ type, format, properties, items }: AnySchema): Kind[] => {
  const types = type === undefined ? (properties ? ['object'] : items ? ['array'] : []) : [type].flat()
  const kinds = types.flatMap((each) => KINDS[each] ?? [])
  return format === 'int64' && kinds.includes('integer') ? [...kinds, 'digits'] : kinds
}

const valuesOf = (schema: AnySchema): string[] | undefined =>
  ('const' in schema ? [schema.const] : schema.enum)?.map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  )

const formatOf = ({ format, contentMediaType }: AnySchema) =>
  (format === 'int64' || format === 'int32' ? undefined : format) ?? contentMediaType

const own = (schema: AnySchema): Shape => ({
  kinds: new Set(ownKinds(schema)),
  fields: new Map(Object.entries(schema.properties ?? {})),
  required: new Set(schema.required),
  items: schema.items,
  rest: typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined,
  values: valuesOf(schema),
  format: formatOf(schema),
})

const isOpen = (schema: AnySchema) => Object.keys(schema).every((key) => key === 'description' || key.startsWith('x-'))

/** Both hold: of two schemas for one place the one that says something is taken, else both again. */
const meet = (a: AnySchema, b: AnySchema): AnySchema => (isOpen(a) ? b : isOpen(b) ? a : { allOf: [a, b] })

const joinFields = (a: Shape, b: Shape, join: (a: AnySchema, b: AnySchema) => AnySchema) => {
  const fields = new Map([...a.fields, ...b.fields])
  for (const [name, left] of a.fields) {
    const right = b.fields.get(name)
    if (right !== undefined) fields.set(name, join(left, right))
  }
  return fields
}

const both = (a: Shape, b: Shape): Shape => ({
  kinds:
    a.kinds.size === 0
      ? b.kinds
      : b.kinds.size === 0
        ? a.kinds
        : new Set([...a.kinds].filter((each) => b.kinds.has(each))),
  fields: joinFields(a, b, meet),
  required: new Set([...a.required, ...b.required]),
  items: a.items && b.items ? meet(a.items, b.items) : (a.items ?? b.items),
  rest: a.rest && b.rest ? meet(a.rest, b.rest) : (a.rest ?? b.rest),
  values: a.values && b.values ? a.values.filter((each) => b.values?.includes(each)) : (a.values ?? b.values),
  format: a.format ?? b.format,
})

const either = (a: Shape, b: Shape): Shape => ({
  kinds: new Set([...a.kinds, ...b.kinds]),
  fields: joinFields(a, b, (left, right) => ({ anyOf: [left, right] })),
  required: new Set([...a.required].filter((name) => b.required.has(name))),
  items: a.items && b.items ? { anyOf: [a.items, b.items] } : (a.items ?? b.items),
  rest: a.rest && b.rest ? { anyOf: [a.rest, b.rest] } : (a.rest ?? b.rest),
  values: a.values && b.values ? [...new Set([...a.values, ...b.values])] : undefined,
  format: a.format === b.format ? a.format : undefined,
})

const NOTHING: Shape = {
  kinds: new Set(),
  fields: new Map(),
  required: new Set(),
  items: undefined,
  rest: undefined,
  values: undefined,
  format: undefined,
}

/** Puts together what a schema says at its own place; nothing below it is followed. */
export const shapeOf = (schema: AnySchema, resolve: Resolve, seen: readonly string[] = []): Shape => {
  const { $ref, allOf = [], anyOf = [], oneOf = [], ...rest } = schema
  const target = $ref === undefined || seen.includes($ref) ? undefined : resolve($ref)
  const inside = $ref === undefined ? seen : [...seen, $ref]
  const parts = [...(target ? [target] : []), ...allOf].map((each) => shapeOf(each, resolve, inside))
  const branches = [...anyOf, ...oneOf].map((each) => shapeOf(each, resolve, inside))
  const [first, ...others] = branches
  const choice = first ? [others.reduce(either, first)] : []
  return [...parts, ...choice, own(rest)].reduce(both, NOTHING)
}

const NAMES = ['null', 'boolean', 'integer', 'number', 'string', 'object', 'array'] as const

/** The type as people write it: `integer | null`, `string[]` as `array`. */
export const typeText = ({ kinds, fields, rest }: Shape): string => {
  if (kinds.size === 0) return 'unknown'
  const named = NAMES.filter((name) => {
    if (name === 'number') return kinds.has('fraction')
    if (name === 'integer') return kinds.has('integer') && !kinds.has('fraction')
    return kinds.has(name)
  }).map((name) => (name === 'object' && fields.size === 0 && rest ? 'map' : name))
  return [...named, ...(kinds.has('digits') && !kinds.has('string') ? ['digits as string'] : [])].join(' | ')
}
