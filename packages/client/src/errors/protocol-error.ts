import type { ProtocolFailure } from '../envelope/outcome.ts'
import { type ErrorFacts, JustOneError } from './just-one-error.ts'

/** A whole answer came, but not as an envelope with an integer `code`. It may have been charged; `answer` holds it. */
export class ProtocolError extends JustOneError {
  override get name() {
    return 'ProtocolError' as const
  }
  declare readonly code: undefined
  readonly reason: ProtocolFailure['reason']
  /** What came back, and may have been paid for. It stands in no message, no JSON and no printed form. */
  declare readonly answer: unknown

  constructor(facts: ErrorFacts & Pick<ProtocolFailure, 'reason' | 'answer'>) {
    super(facts)
    this.reason = facts.reason
    Object.defineProperty(this, 'answer', { value: facts.answer, enumerable: false })
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), reason: this.reason }
  }
}
