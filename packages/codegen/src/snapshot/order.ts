import { isObject, type Json, type JsonObject } from './json.ts'

/** By code unit: the same on every machine, whatever its language (`localeCompare` is not). */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const DIGITS = /(\d+)/

/** Digit runs by their number, of any length, and everything else by code unit: `_2` before `_10`. */
export const byNature = (a: string, b: string): number => {
  const left = a.split(DIGITS)
  const right = b.split(DIGITS)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]]
    // `split` with a group puts the digit runs at the odd places.
    const order = i % 2 === 0 ? byCodeUnit(x, y) : byDigits(x, y)
    if (order !== 0) return order
  }
  return left.length - right.length || byCodeUnit(a, b)
}

const byDigits = (a: string, b: string): number => {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || byCodeUnit(x, y)
}

/** A total order of JSON values of any type; strings and numbers by nature. */
export const byValue = (a: Json, b: Json): number => byCodeUnit(typeof a, typeof b) || byNature(textOf(a), textOf(b))

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(sortKeys(value)))

/**
 * An object from its entries, keys by code unit. Keys that are whole numbers come first and by number:
 * every JavaScript engine has them so, and reading and writing the file again must change nothing.
 */
export const fromSorted = (entries: Iterable<readonly [string, Json]>): JsonObject =>
  Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)))

/** The value with the keys of all its objects sorted; lists stay as they are. */
export const sortKeys = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sortKeys)
  if (!isObject(value)) return value
  return fromSorted(Object.entries(value).map(([key, item]) => [key, sortKeys(item)] as const))
}
