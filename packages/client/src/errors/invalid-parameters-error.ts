import { type ErrorFacts, JustOneError } from './just-one-error.ts'

/** One argument that cannot be sent. */
export interface ParameterIssue {
  readonly parameter: string
  /** What is wrong with it, in the client's language. */
  readonly problem: string
}

/** The arguments are wrong: refused before sending (`attempts` 0, every bad one in `issues`), or by the server (400). */
export class InvalidParametersError extends JustOneError {
  override get name() {
    return 'InvalidParametersError' as const
  }
  declare readonly code: 400 | undefined
  readonly issues: readonly ParameterIssue[]

  constructor(facts: ErrorFacts & { readonly issues?: readonly ParameterIssue[] }) {
    super(facts)
    this.issues = facts.issues ?? []
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), issues: this.issues }
  }
}
