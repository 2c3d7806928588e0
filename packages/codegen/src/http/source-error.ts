/** Why a source gave no text: one word for the caller's `switch`, beside the sentence for people. */
export type SourceFailure = 'network' | 'timeout' | 'status' | 'redirect' | 'too-large' | 'encoding' | 'insecure'

interface SourceErrorFacts {
  readonly failure: SourceFailure
  /** What was asked, printable: an address without user, password and fragment. */
  readonly source: string
  /** What went wrong there, in words. */
  readonly reason: string
  readonly httpStatus?: number | undefined
  /** How many requests were sent. */
  readonly attempts: number
}

/**
 * A source could not be read. The message names the source and the cause; nothing of the request's headers is kept,
 * and the platform's own error is not attached, because some of them print what they were given.
 */
export class SourceError extends Error {
  readonly failure: SourceFailure
  readonly source: string
  readonly reason: string
  readonly httpStatus: number | undefined
  readonly attempts: number

  constructor(facts: SourceErrorFacts) {
    super(`${facts.source}: ${facts.reason}${facts.attempts > 1 ? ` (after ${facts.attempts} attempts)` : ''}`)
    this.failure = facts.failure
    this.source = facts.source
    this.reason = facts.reason
    this.httpStatus = facts.httpStatus
    this.attempts = facts.attempts
  }

  override get name() {
    return 'SourceError' as const
  }
}
