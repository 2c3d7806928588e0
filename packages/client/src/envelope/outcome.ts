import type { HeadersLike } from '../call/transport.ts'
import type { CodeRule } from '../errors/code-table.ts'

/** Whether a call was paid. `unknown`: the request was sent, and nothing whole came back to tell. */
export type Charged = 'yes' | 'no' | 'unknown'

/** A status of the platform behind the API, found inside an answer that was paid. */
export interface UpstreamStatus {
  readonly statusCode: number
  readonly message?: string | undefined
}

interface Answered {
  readonly httpStatus: number
  readonly requestId?: string | undefined
}

export interface Success extends Answered {
  readonly kind: 'success'
  readonly data: unknown
  readonly headers: HeadersLike
  readonly recordTime?: string | number | undefined
  readonly upstream?: UpstreamStatus | undefined
  /** The body as it came; kept only where middleware wants to read it. */
  readonly text?: string
}

/** An envelope that says no (or 201: paid, and nothing there). */
export interface BusinessFailure extends Answered {
  readonly kind: 'business'
  readonly code: number
  /** Undefined for a code outside the table. */
  readonly rule: CodeRule | undefined
  readonly message?: string | undefined
  readonly retryAfterMs?: number | undefined
}

/** It certainly never left: the name was not resolved, the connection or its TLS was refused. */
export interface Unsent {
  readonly kind: 'unsent'
  readonly cause?: Error | undefined
}

/** Sent, and no whole envelope came back: it may have been executed and charged. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly reason: 'timeout' | 'deadline' | 'connection' | 'empty' | 'incomplete' | 'status'
  readonly httpStatus?: number | undefined
  readonly cause?: Error | undefined
}

/** A whole answer that is no envelope, or whose code is no integer. */
export interface ProtocolFailure extends Answered {
  readonly kind: 'protocol'
  readonly reason: 'string-code' | 'missing-code' | 'no-envelope'
  /** What may have been paid for. */
  readonly answer: unknown
}

export interface Redirect {
  readonly kind: 'redirect'
  readonly httpStatus: number
}

export interface Aborted {
  readonly kind: 'aborted'
  /** Whether the request was out when the caller ended it. */
  readonly sent: boolean
  readonly reason: unknown
}

/** How one attempt ended. A new kind fails to compile wherever it matters. */
export type Outcome = Success | BusinessFailure | Unsent | Unknown | ProtocolFailure | Redirect | Aborted

/** What an end says about money. */
export const chargeOf = (ended: Outcome): Charged => {
  switch (ended.kind) {
    case 'success':
      return 'yes'
    case 'business':
      return ended.rule?.charged ?? 'unknown'
    case 'aborted':
      return ended.sent ? 'unknown' : 'no'
    case 'unknown':
    case 'protocol':
    case 'redirect':
      return 'unknown'
    case 'unsent':
      return 'no'
    default:
      return ended satisfies never
  }
}
