import { isObject, parseJson, type JsonValue } from './json.ts'
import type { Source } from './schema/schema.ts'

/** One answer of an operation, with what is known of its origin. */
export interface Example {
  readonly path: string
  readonly data: JsonValue
  readonly source: Source
}

export type ReadExample =
  | { readonly kind: 'example'; readonly example: Example }
  /** There is nothing to learn from: no example, or an answer that is no success. */
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

const ENVELOPE_KEYS = new Set(['code', 'message', 'data', 'recordTime', 'requestId'])

/** An answer of the API as a whole, not its `data` alone. */
export const isEnvelope = (value: JsonValue): value is { code: bigint; data: JsonValue; recordTime?: JsonValue } =>
  isObject(value) &&
  typeof value['code'] === 'bigint' &&
  Object.hasOwn(value, 'data') &&
  Object.keys(value).every((key) => ENVELOPE_KEYS.has(key))

const TIME = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** A time, if the value is one. Anything else is left out, because it would end up in a committed file. */
export const timeOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && TIME.test(value) ? value : undefined

/** The `data` of an envelope. Only code 0 has some: 201 is a success without content. */
export const dataOf = (envelope: JsonValue): JsonValue | undefined =>
  isEnvelope(envelope) && envelope.code === 0n ? envelope.data : undefined

/**
 * Reads what the example address answered for an operation: `{code, data: {api, checkedAt, synthetic, example}}`, where
 * `example` is a whole answer of the operation.
 */
export const readPublished = (path: string, text: string): ReadExample => {
  const unreadable = (reason: string): ReadExample => ({ kind: 'unreadable', reason })
  let answer: JsonValue
  try {
    answer = parseJson(text)
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'not JSON')
  }
  if (!isObject(answer) || typeof answer['code'] !== 'bigint') return unreadable('not an answer of the example address')
  if (answer['code'] === 404n) return { kind: 'none', reason: 'none published' }
  if (answer['code'] !== 0n) return unreadable(`code ${answer['code']}`)
  const { data } = answer
  if (!isObject(data) || data['example'] === null) return { kind: 'none', reason: 'none published' }
  if (data['api'] !== path) return unreadable('the example of another operation')
  const example = dataOf(data['example'] ?? null)
  if (example === undefined) return { kind: 'none', reason: 'the published example is no success' }
  const source: Source = {
    source: 'published',
    ...(timeOf(data['checkedAt']) !== undefined && { checkedAt: timeOf(data['checkedAt']) }),
    ...(data['synthetic'] === true && { synthetic: true }),
  }
  return { kind: 'example', example: { path, data: example, source } }
}
