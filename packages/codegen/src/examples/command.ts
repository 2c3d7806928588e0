/** `pnpm spec:examples`: pulls the published examples and infers openapi/responses from them. */
import { fileURLToPath } from 'node:url'
import { interruptSignal } from '../process/interrupt-signal.ts'
import { processWorld } from '../process/process-world.ts'
import { run } from './run.ts'

process.exitCode = await run({
  ...processWorld(),
  root: fileURLToPath(new URL('../../../..', import.meta.url)),
  signal: interruptSignal(),
})
