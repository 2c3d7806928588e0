import { fileURLToPath } from 'node:url'
import { interruptSignal } from '../process/interrupt-signal.ts'
import { run } from './run.ts'

process.exitCode = await run({
  argv: process.argv.slice(2),
  env: process.env,
  // pnpm runs scripts in the package's folder, and says here where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  openapi: fileURLToPath(new URL('../../../../openapi', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruptSignal(),
})
