#!/usr/bin/env node
// The version needs no command, no table and no client: it has to cost next to nothing.
import { VERSION } from './version.ts'

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  const { start } = await import('./frame/start.ts')
  await start(args)
}
