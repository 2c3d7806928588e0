import type { Unknown } from '../envelope/outcome.ts'
import { type ErrorFacts, JustOneError } from './just-one-error.ts'

/**
 * The request was sent and no whole envelope came back: a timeout, a reset, half a body, a gateway's page.
 * It may have been executed and charged, so repeating it may pay twice.
 */
export class OutcomeUnknownError extends JustOneError {
  override get name() {
    return 'OutcomeUnknownError' as const
  }
  declare readonly code: undefined
  readonly reason: Unknown['reason']

  constructor(facts: ErrorFacts & { readonly reason: Unknown['reason'] }) {
    super(facts)
    this.reason = facts.reason
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), reason: this.reason }
  }
}
