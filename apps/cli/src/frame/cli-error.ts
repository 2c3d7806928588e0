import type { Category } from './exit-codes.ts'

/** What a failure tells beside its headline. */
export interface FailureFacts {
  /** More lines under the headline: one for each problem. */
  readonly problems?: readonly string[] | undefined
  readonly operation?: string | undefined
  readonly code?: string | undefined
  /** What the server said beside its code. */
  readonly said?: string | undefined
  readonly charged?: 'yes' | 'no' | 'unknown' | undefined
  readonly attempts?: number | undefined
  readonly requestId?: string | undefined
  /** What the user can do, when it is more special than the category's advice. */
  readonly next?: string | undefined
}

/** A failure that was foreseen: it is printed without a stack and ends with the exit code of its category. */
export class CliError extends Error {
  override get name() {
    return 'CliError' as const
  }
  readonly category: Category
  readonly facts: FailureFacts

  constructor(category: Category, message: string, facts: FailureFacts = {}) {
    super(message)
    this.category = category
    this.facts = facts
  }
}
