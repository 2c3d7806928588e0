/** `pnpm spec:sync`: takes the published document over, up to the changesets. */
import { fileURLToPath } from 'node:url'
import { InterruptedError } from '../pull/errors.ts'
import { run } from './run.ts'

const controller = new AbortController()
const stop = () => {
  controller.abort(new InterruptedError())
}
// Once: a second Ctrl-C ends the process the hard way.
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

process.exitCode = await run({
  argv: process.argv.slice(2),
  env: process.env,
  // pnpm runs scripts in the package's folder, and says here where it was called.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  root: fileURLToPath(new URL('../../../..', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: controller.signal,
})
