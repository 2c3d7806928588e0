import type { AnyJustOneError } from './any-error.ts'
import type { Charged } from '../envelope/outcome.ts'

// One brand for every copy of this package: `instanceof` is false for an error of a second copy.
const BRAND = Symbol.for('@justoneapi/client.error')

/** What every error knows. Facts only: no request, no response, no header, no argument value, and never the token. */
export interface ErrorFacts {
  readonly message: string
  readonly operation?: string | undefined
  readonly code?: number | undefined
  readonly httpStatus?: number | undefined
  readonly requestId?: string | undefined
  readonly attempts?: number | undefined
  readonly charged?: Charged | undefined
  readonly retryable?: boolean | undefined
  readonly retryAfter?: number | undefined
  readonly resumeAt?: number | undefined
  readonly cause?: unknown
}

/** The base of every error that the client throws. `isJustOneError` recognises it across copies of the package. */
export class JustOneError extends Error {
  override get name(): string {
    return 'JustOneError'
  }
  /** The operation's name (`douyinXingtu.getKolSpreadInfoV1`) or its path. */
  readonly operation: string | undefined
  /** The business code of the answer. Undefined when there was no envelope. */
  readonly code: number | undefined
  /** The HTTP status of the last answer. It decides nothing. */
  readonly httpStatus: number | undefined
  /** Names the request towards the vendor's support. */
  readonly requestId: string | undefined
  /** How often the request was sent; 0 when it was refused before. */
  readonly attempts: number
  /** Whether the last attempt was paid. */
  readonly charged: Charged
  /** Whether the same call may succeed soon, and repeating it cannot pay twice. */
  readonly retryable: boolean
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfter: number | undefined
  /** When a stopped operation may be called again. */
  readonly resumeAt: Date | undefined

  constructor(facts: ErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.operation = facts.operation
    this.code = facts.code
    this.httpStatus = facts.httpStatus
    this.requestId = facts.requestId
    this.attempts = facts.attempts ?? 0
    this.charged = facts.charged ?? 'no'
    this.retryable = facts.retryable ?? false
    this.retryAfter = facts.retryAfter
    this.resumeAt = facts.resumeAt === undefined ? undefined : new Date(facts.resumeAt)
  }

  /** Safe to log: listed field by field. */
  toJSON(): Record<string, unknown> {
    const { name, message, operation, code, httpStatus, requestId, attempts, charged, retryable, retryAfter } = this
    return {
      name,
      message,
      operation,
      code,
      httpStatus,
      requestId,
      attempts,
      charged,
      retryable,
      retryAfter,
      resumeAt: this.resumeAt?.toISOString(),
    }
  }
}
Object.defineProperty(JustOneError.prototype, BRAND, { value: true })

/** Whether this is an error of the client, whichever copy of the package made it. */
export const isJustOneError = (error: unknown): error is AnyJustOneError =>
  typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[BRAND] === true
