/** A line to choose. */
export interface Choice<Value> {
  readonly value: Value
  readonly label: string
  /** What is told about it once the cursor is on it. */
  readonly hint?: string | undefined
}

/** How somebody is asked. Every answer is undefined when they leave (Ctrl-C, Escape). */
export interface Prompter {
  /** A list that changes with what is typed. */
  search<Value>(message: string, find: (typed: string) => readonly Choice<Value>[]): Promise<Value | undefined>
  select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value | undefined>
  /** @param check the problem of what was typed, if it has one */
  text(message: string, check: (typed: string) => string | undefined): Promise<string | undefined>
}
