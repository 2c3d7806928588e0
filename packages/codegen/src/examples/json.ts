import { parse } from 'lossless-json'

/**
 * A JSON value as it was written: whole numbers are `bigint`, so that none loses a digit; numbers with a fraction or an
 * exponent are `number`.
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

const INTEGER = /^-?\d+$/

/** The text is not JSON. The message says where, never what stands there: it may be somebody's name. */
export class JsonTextError extends Error {
  override get name() {
    return 'JsonTextError' as const
  }
}

/**
 * Reads JSON without loss.
 * @throws JsonTextError with the position only
 */
export const parseJson = (text: string): JsonValue => {
  try {
    const parseNumber = (token: string) => (INTEGER.test(token) ? BigInt(token) : Number(token))
    return parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue }) as JsonValue
  } catch (error) {
    // The library's messages quote the text around the mistake.
    const [position] = /position \d+/.exec(error instanceof Error ? error.message : '') ?? []
    throw new JsonTextError(position === undefined ? 'not JSON' : `not JSON (${position})`)
  }
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
