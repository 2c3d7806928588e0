import { businessCodes } from '@justoneapi/schema/codes'
import type { BusinessCodeInfo } from '@justoneapi/schema'
import type { MockAnswer } from './call.ts'
import { toJson } from './json.ts'

/** A fixed time, because the same call has to be the same bytes. */
const RECORD_TIME = '2026-01-01 00:00:00'
const JSON_HEADERS = { 'content-type': 'application/json' }

const codes: readonly BusinessCodeInfo[] = businessCodes

export const jsonAnswer = (value: unknown, status = 200): MockAnswer => ({
  status,
  headers: JSON_HEADERS,
  body: toJson(value),
})

/** A paid answer. */
export const success = (data: unknown, requestId: string): MockAnswer =>
  jsonAnswer({ code: 0, message: null, data, recordTime: RECORD_TIME, requestId })

/** An answer that says no; its HTTP status is the documented one unless the mock answers 200 to everything. */
export const failure = (code: number, message: string, requestId: string, always200: boolean): MockAnswer => {
  const status = always200 ? 200 : (codes.find((info) => info.code === code)?.httpStatus ?? 200)
  return jsonAnswer({ code, message, data: null, recordTime: RECORD_TIME, requestId }, status)
}
