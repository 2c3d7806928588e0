/** `pnpm spec:generate`: bundles the snapshot and writes everything that is generated in packages/schema. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InterruptedError, interruptSignal } from '../process/interrupt-signal.ts'
import { generate } from './run.ts'

const ROOT = join(import.meta.dirname, '../../../..')

const HELP = `pnpm spec:generate [--check]

Bundles openapi/snapshot.json with the words, overlays, units and response schemas beside it into
packages/schema/openapi.json, and generates packages/schema/src/generated from that.

  --check   write nothing; exit 1 and name the first file that is not up to date

Exit codes: 0 done or up to date, 1 not up to date or it failed, 2 called wrongly.
`

const OPTIONS = { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

const readOptions = () => {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (error) {
    console.error(`${(error as Error).message}\nsee: pnpm spec:generate --help`)
    return undefined
  }
}

const main = async (): Promise<number> => {
  const values = readOptions()
  if (!values) return 2
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const { text, warnings, stale } = await generate(ROOT, !values.check, interruptSignal())
  for (const warning of warnings) console.error(warning)
  if (!values.check) {
    console.log(text)
    return 0
  }
  if (stale[0]) console.error(`${stale[0]} is not up to date (${stale.length} in all). Run: pnpm spec:generate`)
  return stale.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const isInterrupted = error instanceof InterruptedError
  console.error(isInterrupted ? 'interrupted; no file was changed' : error instanceof Error ? error.message : error)
  process.exitCode = isInterrupted ? 130 : 1
}
