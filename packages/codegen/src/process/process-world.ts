/** Where a command writes to. */
export interface Output {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

/** What a command has of its process; tests give their own. */
export interface ProcessWorld {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
}

export const processWorld = (): ProcessWorld => ({
  argv: process.argv.slice(2),
  env: process.env,
  // pnpm runs scripts in the package's folder, and says here where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
})
