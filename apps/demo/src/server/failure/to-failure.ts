import { isJustOneError } from '@justoneapi/client'
import { businessCodes } from '@justoneapi/schema/codes'
import type { SessionState } from '../session/session.ts'
import { HTTPException } from 'hono/http-exception'
import { DemoError, demoFailures } from './demo-error.ts'
import type { FailureBody } from './failure-body.ts'
import type { FailureInfo } from './failure-info.ts'
import { meanings } from './meanings.ts'

interface Failure {
  readonly status: FailureInfo['status']
  readonly body: FailureBody
}

const NOTHING = {
  code: null,
  httpStatus: null,
  charged: 'no',
  retryable: false,
  operation: null,
  requestId: null,
  detail: null,
  issues: [],
  retryAfterMs: null,
  resumeAt: null,
} as const

/** hono throws for a body that is no JSON. */
const toRefusal = (thrown: unknown): DemoError | undefined => {
  if (thrown instanceof DemoError) return thrown
  return thrown instanceof HTTPException && thrown.status === 400
    ? new DemoError('BadInput', thrown.message)
    : undefined
}

/** Maps whatever was thrown to what the page shows. What nobody foresaw is a defect: its text stays in the log. */
export const toFailure = (thrown: unknown, session: SessionState | null): Failure => {
  if (isJustOneError(thrown)) {
    const { status, ...words } = meanings[thrown.name]
    const info = businessCodes.find(({ code }) => code === thrown.code)
    const error = {
      name: thrown.name,
      code: thrown.code ?? null,
      httpStatus: thrown.httpStatus ?? null,
      meaning: info?.meaning ?? words.meaning,
      next: info?.action ?? words.next,
      charged: thrown.charged,
      retryable: thrown.retryable,
      operation: thrown.operation ?? null,
      requestId: thrown.requestId ?? null,
      detail: thrown.message,
      issues: thrown.name === 'InvalidParametersError' ? thrown.issues : [],
      retryAfterMs: thrown.retryAfter ?? null,
      resumeAt: thrown.resumeAt?.toISOString() ?? null,
    }
    return { status, body: { error, session } }
  }
  const refusal = toRefusal(thrown)
  const kind = refusal?.kind ?? 'Defect'
  const detail = refusal?.detail ?? null
  const { status, meaning, next } = demoFailures[kind]
  // A defect may lie in the reading of an answer that was paid.
  const charged = refusal ? 'no' : 'unknown'
  return { status, body: { error: { ...NOTHING, name: kind, charged, meaning, next, detail }, session } }
}
