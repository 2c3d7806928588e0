/** `pnpm spec:diff`: what a consumer would notice between two documents. */
import { fileURLToPath } from 'node:url'
import { processWorld } from '../../process/process-world.ts'
import { run } from './run.ts'

// `spec:diff | head` closes the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run({
  ...processWorld(),
  root: fileURLToPath(new URL('../../../../..', import.meta.url)),
  now: () => new Date(),
})
