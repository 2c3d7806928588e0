import { isObject, type Json, type JsonObject } from './json.ts'
import { byCodeUnit, byValue, fromSorted, sortKeys } from './order.ts'
import { parseEnumDescriptions } from './enum-descriptions.ts'
import { type Child, type Kind, shapes } from './shapes.ts'

export interface CanonicalOptions {
  /** Keep the published words and samples. @defaultValue false */
  readonly keepProse?: boolean | undefined
}

const sorted = (list: Json | undefined): Json[] | undefined =>
  Array.isArray(list) ? [...(list as readonly Json[])].sort(byValue) : undefined

/** Order, meanings and default of a schema. `above` are the descriptions around it, the nearest first. */
const finishSchema = (schema: JsonObject, raw: JsonObject, above: readonly Json[]): JsonObject => {
  const { default: preset, ...rest } = schema
  const values = sorted(raw['enum'])
  const required = sorted(raw['required'])
  const types = sorted(raw['type'])
  const meanings = values && parseEnumDescriptions(values, [raw['description'], ...above])
  // Published defaults that their own enum forbids would be types that contradict themselves; the fact is kept beside.
  const isStray = preset !== undefined && values !== undefined && !values.some((value) => byValue(value, preset) === 0)
  return {
    ...rest,
    ...(preset === undefined ? {} : { [isStray ? 'x-published-default' : 'default']: preset }),
    ...(values && { enum: values }),
    ...(required && { required }),
    ...(types && { type: types }),
    ...(meanings && { 'x-enum-descriptions': meanings }),
  }
}

const textAt = (value: Json, key: string): string => {
  const text = isObject(value) ? value[key] : undefined
  return typeof text === 'string' ? text : ''
}

const byParameter = (a: Json, b: Json): number => {
  const keys = ['name', 'in', '$ref']
  return keys.map((key) => byCodeUnit(textAt(a, key), textAt(b, key))).find((order) => order !== 0) ?? 0
}

/** What one kind wants beyond dropping and sorting. */
const finish = (kind: Kind, value: JsonObject, raw: JsonObject, above: readonly Json[]): JsonObject => {
  if ('$ref' in value && kind !== 'schema') return value
  switch (kind) {
    case 'schema':
      return finishSchema(value, raw, above)
    case 'response':
      return { description: '', ...value } // OpenAPI wants one
    case 'parameter':
      return { required: false, ...value }
    default:
      return value
  }
}

/** One OpenAPI object in canonical form. */
export const canonicalObject = (
  kind: Kind,
  raw: Json,
  options: CanonicalOptions,
  above: readonly Json[] = [],
): Json => {
  if (!isObject(raw)) return raw // a boolean schema
  const { prose, extensions, children } = shapes[kind]
  const isDropped = (key: string): boolean =>
    options.keepProse !== true && (prose.includes(key) || (key.startsWith('x-') && !extensions.includes(key)))
  // The meanings of an enum stand in the description of the parameter, the enum itself below it.
  const below = [raw['description'] ?? '', ...above]
  const entries = Object.entries(raw)
    .filter(([key]) => !isDropped(key))
    .map(([key, value]) => [key, canonicalChild(children[key], value, options, below, key)] as const)
  return fromSorted(Object.entries(finish(kind, fromSorted(entries), raw, above)))
}

const canonicalChild = (
  child: Child | undefined,
  value: Json,
  options: CanonicalOptions,
  above: readonly Json[],
  key: string,
): Json => {
  if (child === undefined) return sortKeys(value)
  const [place, kind] = child
  // A property of an object is described by itself; only what stands alone is described from above.
  const passed = place === 'one' ? above : []
  const each = (item: Json) => canonicalObject(kind, item, options, passed)
  if (place === 'list' && Array.isArray(value)) {
    const items = (value as readonly Json[]).map(each)
    return key === 'parameters' ? items.sort(byParameter) : items
  }
  if (place === 'map' && isObject(value))
    return fromSorted(Object.entries(value).map(([name, item]) => [name, each(item)] as const))
  return each(value)
}
