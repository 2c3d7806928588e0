/** Files of the mock that cannot be used: every problem, with its file. */
export class MockFileError extends Error {
  override get name() {
    return 'MockFileError' as const
  }
  /** One for each problem: `FILE:LINE: FIELD: what is wrong, and what is allowed`. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
