/** One direction of text. */
export interface Output {
  write(text: string): void
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
  /** Calls back when the user ends the program (Ctrl-C), until the returned function is called. */
  onInterrupt(listener: () => void): () => void
}
