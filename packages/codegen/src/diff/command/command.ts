/** `pnpm spec:diff`: what a consumer would notice between two documents. */
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

// `spec:diff | head` closes the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run({
  argv: process.argv.slice(2),
  env: process.env,
  // pnpm runs scripts in the package's folder, and says here where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  root: fileURLToPath(new URL('../../../../..', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
})
