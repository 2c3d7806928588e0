import type { Localized } from '@justoneapi/schema'
import type { SessionState } from '../session/session.ts'

/** How every failure reaches the page: what happened, whether it was paid, and what to do next, in both languages. */
export interface FailureBody {
  readonly error: {
    /** The client's error class, or the kind of a refusal of this server. */
    readonly name: string
    /** The business code; null when no envelope came. */
    readonly code: number | null
    /** The HTTP status of the API's answer; null when there was none. */
    readonly httpStatus: number | null
    readonly meaning: Localized
    readonly next: Localized
    readonly charged: 'yes' | 'no' | 'unknown'
    readonly retryable: boolean
    readonly operation: string | null
    readonly requestId: string | null
    /** The client's own sentence, in English. */
    readonly detail: string | null
    readonly issues: readonly { readonly parameter: string; readonly problem: string }[]
    readonly retryAfterMs: number | null
    readonly resumeAt: string | null
  }
  /** What is left after it; null before there is a session. */
  readonly session: SessionState | null
}
