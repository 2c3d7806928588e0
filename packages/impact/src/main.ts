#!/usr/bin/env node
import { run } from './command/run.ts'

// A reader such as `head` may close the pipe early: that is its right, and no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { stdout, stderr } = process
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: { write: (text) => void stdout.write(text), isTTY: stdout.isTTY },
  stderr: { write: (text) => void stderr.write(text) },
})
