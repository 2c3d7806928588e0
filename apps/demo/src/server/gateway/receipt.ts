import type { SessionState } from '../session/session.ts'

/** What an answer cost, shown beside it. */
export interface Receipt {
  readonly operation: string
  /** 0 for an answer that was paid before. */
  readonly charges: 0 | 1
  readonly cached: boolean
  readonly requestId: string | null
  readonly httpStatus: number
  readonly attempts: number
  readonly durationMs: number
  /** A status of the platform behind the API that is not good; it was paid all the same. */
  readonly upstream: { readonly code: number; readonly message: string | null } | null
  /** What is left after it. */
  readonly session: SessionState
}

/** Data and what it cost. */
export interface Paid<T> {
  readonly data: T
  readonly receipt: Receipt
}
