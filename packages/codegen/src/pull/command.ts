import { fileURLToPath } from 'node:url'
import { interruptSignal } from '../process/interrupt-signal.ts'
import { processWorld } from '../process/process-world.ts'
import { run } from './run.ts'

process.exitCode = await run({
  ...processWorld(),
  openapi: fileURLToPath(new URL('../../../../openapi', import.meta.url)),
  signal: interruptSignal(),
})
