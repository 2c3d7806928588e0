import { isObject, type JsonObject, type JsonValue } from '../json.ts'
import { sortKeys } from './keys.ts'
import { mergeOrder } from './order.ts'
import { nothing, type Field, type Kind, type ObjectPart, type Shape } from './shape.ts'
import { textOf } from './text.ts'

/** How much it takes to believe. */
export interface Evidence {
  /** So many objects of one place must have a field, all of them, before it counts as always there. */
  readonly enough: number
}

const kindOf = (value: JsonValue): Kind => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'bigint') return 'integer'
  return typeof value as 'object' | 'string' | 'number' | 'boolean'
}

const isLarge = (value: JsonValue): boolean =>
  typeof value === 'bigint' && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER)

/** Fields that name the thing they belong to. `type` and `name` are not among them: `{ image: { type: 'image' } }`. */
const IDENTITY = /(^|_|[a-z])(u?id|nick_?name|screen_?name|user_?name|handle)$/i

const isNamedAs = (value: JsonValue, key: string): boolean =>
  isObject(value) && Object.entries(value).some(([field, own]) => IDENTITY.test(field) && own === key)

const objectPart = (objects: readonly JsonObject[], evidence: Evidence): ObjectPart => {
  const keys = mergeOrder(objects.map((object) => Object.keys(object)))
  const valuesOf = (key: string) =>
    objects.flatMap((object) => (Object.hasOwn(object, key) ? [object[key] as JsonValue] : []))
  const sorted = sortKeys(keys, (key) => valuesOf(key).every((value) => isNamedAs(value, key)))
  const toField = (key: string, rank: number): [string, Field] => {
    const values = valuesOf(key)
    const required = values.length === objects.length && objects.length >= evidence.enough
    return [key, { shape: shapeOf(values, evidence), required, rank }]
  }
  const fields = new Set(sorted.fields)
  const rest = keys.filter((key) => !fields.has(key)).flatMap(valuesOf)
  return {
    fields: new Map(sorted.fields.map(toField)),
    ...(rest.length > 0 && { rest: shapeOf(rest, evidence) }),
    keys: sorted.data,
  }
}

/**
 * What all values that one example has at one place look like together. Values behind keys that are data count as
 * values of one place, and so do the elements of all arrays.
 */
export const shapeOf = (values: readonly JsonValue[], evidence: Evidence): Shape => {
  if (values.length === 0) return nothing
  const kinds = new Set(values.map(kindOf))
  const large = values.some(isLarge)
  // Readers get large integers as strings, so strings there may hold anything.
  if (large) kinds.add('string')
  if (kinds.has('number')) kinds.delete('integer')
  const objects = values.filter(isObject)
  const elements = values.filter((value) => Array.isArray(value)).flat()
  const strings = values.filter((value) => typeof value === 'string')
  return {
    kinds,
    large,
    text: large ? 'text' : textOf(strings),
    items: elements.length > 0 ? shapeOf(elements, evidence) : undefined,
    object: objects.length > 0 ? objectPart(objects, evidence) : undefined,
  }
}
