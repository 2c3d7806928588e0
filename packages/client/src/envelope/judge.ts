import type { HeadersLike } from '../call/transport.ts'
import { codeRule } from '../errors/code-table.ts'
import { parseRetryAfter } from '../retry/retry-after.ts'
import { redact } from '../token/redact.ts'
import { decode, type LargeIntegers, parseJson } from './integers.ts'
import type { Outcome, UpstreamStatus } from './outcome.ts'

/** A whole answer as the transport handed it over. */
export interface Answer {
  readonly httpStatus: number
  readonly headers: HeadersLike
  /** The body, UTF-8. */
  readonly bytes: Uint8Array
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts of an envelope may be null, missing or empty. They get into messages and events, so they must not hold the token. */
const textOf = (value: unknown, token: string): string | undefined =>
  typeof value === 'string' && value !== '' ? redact(value, token) : undefined

/** Xingtu answers carry their own status inside `data`; 0 is good. */
const readUpstream = (data: unknown, token: string): UpstreamStatus | undefined => {
  const status = isObject(data) ? data['base_resp'] : undefined
  if (!isObject(status) || typeof status['status_code'] !== 'number' || status['status_code'] === 0) return undefined
  const message = status['status_message']
  return { statusCode: status['status_code'], message: textOf(message, token) }
}

const notJson = (answer: Answer): Outcome => {
  const { httpStatus } = answer
  const text = decode(answer.bytes)
  const start = text.trimStart()
  if (start === '') return { kind: 'unknown', reason: 'empty', httpStatus }
  // A gateway's page says nothing about what happened behind it.
  if (httpStatus >= 400) return { kind: 'unknown', reason: 'status', httpStatus }
  if (/^["[{]/.test(start)) return { kind: 'unknown', reason: 'incomplete', httpStatus }
  return { kind: 'protocol', reason: 'no-envelope', httpStatus, answer: text }
}

/**
 * Judges an answer by its `code` alone: HTTP status 200 may carry a failure, and 500 a success.
 * @param now for a `Retry-After` that is a date
 * @param token is taken out of what the answer says, but not out of its data
 */
export const judge = (answer: Answer, largeIntegers: LargeIntegers, now: number, token = ''): Outcome => {
  const { httpStatus, headers, bytes } = answer
  let body: unknown
  try {
    body = parseJson(bytes, largeIntegers)
  } catch {
    return notJson(answer)
  }
  const fields = isObject(body) ? body : undefined
  const base = { httpStatus, requestId: textOf(fields?.['requestId'], token) }
  const code = fields?.['code']
  if (!fields || typeof code !== 'number' || !Number.isInteger(code)) {
    if (!fields || !('code' in fields)) {
      if (httpStatus >= 500) return { kind: 'unknown', reason: 'status', httpStatus }
      return {
        kind: 'protocol',
        reason: fields && 'data' in fields ? 'missing-code' : 'no-envelope',
        ...base,
        answer: body,
      }
    }
    return { kind: 'protocol', reason: 'string-code', ...base, answer: body }
  }
  if (code === 0) {
    const { data, recordTime } = fields
    return {
      kind: 'success',
      ...base,
      data,
      headers,
      recordTime: typeof recordTime === 'number' ? recordTime : textOf(recordTime, token),
      upstream: readUpstream(data, token),
    }
  }
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now)
  return {
    kind: 'business',
    ...base,
    code,
    rule: codeRule(code),
    message: textOf(fields['message'], token),
    retryAfterMs,
  }
}
