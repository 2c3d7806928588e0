/** `pnpm spec:sync`: takes the published document over, up to the changesets. */
import { fileURLToPath } from 'node:url'
import { interruptSignal } from '../process/interrupt-signal.ts'
import { processWorld } from '../process/process-world.ts'
import { run } from './run.ts'

process.exitCode = await run({
  ...processWorld(),
  root: fileURLToPath(new URL('../../../..', import.meta.url)),
  signal: interruptSignal(),
})
