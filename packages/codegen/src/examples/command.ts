/** `pnpm spec:examples`: pulls the published examples and infers openapi/responses from them. */
import { fileURLToPath } from 'node:url'
import { InterruptedError } from '../pull/errors.ts'
import { run } from './run.ts'

const controller = new AbortController()
const stop = () => {
  controller.abort(new InterruptedError())
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

process.exitCode = await run({
  argv: process.argv.slice(2),
  // pnpm runs scripts in the package's folder, and says here where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  root: fileURLToPath(new URL('../../../..', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: controller.signal,
})
