import type { MockAnswer } from './call.ts'
import { codeInfo } from './code-info.ts'
import { toJson } from './json.ts'

/** A fixed time, because the same call has to be the same bytes. */
const RECORD_TIME = '2026-01-01 00:00:00'
const JSON_HEADERS = { 'content-type': 'application/json' }

export const jsonAnswer = (body: string, status = 200): MockAnswer => ({ status, headers: JSON_HEADERS, body })

/** A paid answer around `data`, which is JSON already. */
export const success = (data: string, requestId: string): MockAnswer =>
  jsonAnswer(
    `{"code":0,"message":null,"data":${data},"recordTime":"${RECORD_TIME}","requestId":${JSON.stringify(requestId)}}`,
  )

/** The documented HTTP status of a code. */
export const statusOf = (code: number): number => codeInfo(code)?.httpStatus ?? 200

/** An answer that says no. */
export const failure = (code: number, message: string, requestId: string, status: number): MockAnswer =>
  jsonAnswer(toJson({ code, message, data: null, recordTime: RECORD_TIME, requestId }), status)
