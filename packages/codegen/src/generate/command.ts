/** `pnpm spec:generate`: bundles the snapshot and writes everything that is generated in packages/schema. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from '../bundle/bundle.ts'
import { operationsOf } from '../bundle/document.ts'
import { readInputs } from '../bundle/read-inputs.ts'
import { compareTree, writeAtomic, writeTree } from '../files/tree.ts'
import { parseCodes } from './codes.ts'
import { planFiles } from './plan.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const SCHEMA = join(ROOT, 'packages/schema')
const GENERATED = join(SCHEMA, 'src/generated')

const HELP = `pnpm spec:generate [--check]

Bundles openapi/snapshot.json with the words and overlays beside it into packages/schema/openapi.json,
and generates packages/schema/src/generated from that.

  --check   write nothing; exit 1 and name the first file that is not up to date
`

const run = async (check: boolean): Promise<number> => {
  const started = performance.now()
  const openapi = join(ROOT, 'openapi')
  const inputs = await readInputs(openapi)
  const { document, guesses } = bundle(inputs)
  const bundledAt = performance.now()
  const codes = parseCodes(await readFile(join(openapi, 'codes.yaml'), 'utf8'))
  const files = await planFiles({ document, codes, responses: inputs.responses })
  const text = `${JSON.stringify(document, null, 2)}\n`
  const changes = await compareTree(GENERATED, files)
  const documentChanged = (await readFile(join(SCHEMA, 'openapi.json'), 'utf8').catch(() => '')) !== text
  const stale = [
    ...(documentChanged ? ['packages/schema/openapi.json'] : []),
    ...[...changes.changed, ...changes.stale].map((path) => `packages/schema/src/generated/${path}`),
  ]
  if (check) {
    if (stale[0]) console.error(`${stale[0]} is not up to date (${stale.length} in all). Run: pnpm spec:generate`)
    return stale.length > 0 ? 1 : 0
  }
  for (const { kind, path, name } of guesses) console.error(`no words for ${kind} ${name} (${path}): see openapi/words`)
  if (documentChanged) await writeAtomic(join(SCHEMA, 'openapi.json'), text)
  await writeTree(GENERATED, files, changes)
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`
  console.log(
    `${operationsOf(document).length} operations on ${document.tags?.length ?? 0} platforms: ` +
      `bundled in ${ms(started, bundledAt)}, ${files.size} files generated in ${ms(bundledAt, performance.now())}, ` +
      (stale.length > 0 ? `${stale.length} changed` : 'nothing changed'),
  )
  return 0
}

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  return run(values.check ?? false)
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
