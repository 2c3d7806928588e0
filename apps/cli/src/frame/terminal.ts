/** One direction of text. */
export interface Output {
  write(text: string): void
  /** Resolves when all that was written has left this process; never when it cannot. Not there: it leaves at once. */
  settled?(): Promise<void>
  readonly isTTY: boolean
  /** Width in columns; undefined when it is no terminal. */
  readonly columns: number | undefined
}

/** Everything a command touches outside of itself, so that a test can hand in its own. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly stdout: Output
  /** Errors, warnings, hints, progress. */
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** All of standard input, as text. */
  readInput(): Promise<string>
  /** Whether somebody sits there who can be asked. */
  readonly canAsk: boolean
  /** Asks for a line that is not shown while it is typed; undefined when the user leaves (Ctrl-C, Ctrl-D). */
  askSecret(question: string): Promise<string | undefined>
  /** Calls back when the user ends the program (Ctrl-C), until the returned function is called. */
  onInterrupt(listener: () => void): () => void
}
