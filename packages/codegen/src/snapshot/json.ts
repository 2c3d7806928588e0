/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Integers that a JavaScript number would not print as they came travel as strings with this mark, and come out as they
 * came in. Strings, because everything that walks a document then needs to know nothing of them.
 */
const MARK = 'justoneapi:integer:'
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g')

const isRounded = (token: string): boolean => /^-?\d{16,}$/.test(token) && String(Number(token)) !== token

/**
 * `JSON.parse` without loss: a limit like 9223372036854775807, or an id inside a kept example, keeps its digits.
 * @throws SyntaxError as `JSON.parse` does
 */
export const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  return /\d{16}/.test(text)
    ? JSON.parse(text.replace(TOKENS, (token) => (isRounded(token) ? `"${MARK}${token}"` : token)))
    : value
}

/** The counterpart of `parseJson`: two spaces, a line end at the end. */
export const stringifyJson = (value: Json): string => `${JSON.stringify(value, null, 2).replace(MARKED, '$1')}\n`
