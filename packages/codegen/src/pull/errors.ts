/** The command was called wrongly: nothing was asked and nothing changed. All problems at once. */
export class UsageError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }

  override get name() {
    return 'UsageError' as const
  }
}

/** A source answered, but not with a document that may become the snapshot. The message names source and cause. */
export class PullError extends Error {
  override get name() {
    return 'PullError' as const
  }
}
