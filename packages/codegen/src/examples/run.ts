import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeAtomic } from '../files/tree.ts'
import type { FetchTextOptions } from '../http/index.ts'
import type { ProcessWorld } from '../process/process-world.ts'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { UsageError } from '../pull/errors.ts'
import { createProgress, type Progress } from '../pull/progress.ts'
import { isObject, operationsOf, parseJson } from '../snapshot/index.ts'
import { fileOf } from './cache.ts'
import { coverageOf, renderCoverage, renderCoverageLine } from './coverage.ts'
import { gatherPublished, gatherRecorded } from './gather.ts'
import { HELP, parseOptions, type ExampleOptions } from './options.ts'
import { readResponses, schemasByPath } from './responses.ts'
import { formatJson } from './schema/format.ts'
import { widenAll } from './widen.ts'

/** Everything the command has from outside. */
export interface World extends Omit<ProcessWorld, 'env'> {
  /** The repository. */
  readonly root: string
  /** Where pulled examples are kept; by default in the repository. */
  readonly cache?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly http?: FetchTextOptions | undefined
}

/** Enough to see what is wrong: when the address is down, every operation fails alike. */
const SHOWN_FAILURES = 10

const readPaths = async (file: string): Promise<string[]> => {
  const snapshot = parseJson(await readFile(file, 'utf8'))
  if (!isObject(snapshot)) throw new Error(`${file} is no document; run pnpm spec:pull`)
  return operationsOf(snapshot).map(({ path }) => path)
}

const infer = async (options: ExampleOptions, world: World, progress: Progress): Promise<number> => {
  const paths = await readPaths(join(world.root, 'openapi/snapshot.json'))
  const gathered =
    options.from === undefined
      ? await gatherPublished(paths, options, {
          folder: world.cache ?? join(world.root, '.cache/examples'),
          progress,
          ...world,
        })
      : await gatherRecorded(paths, resolve(world.cwd, options.from))
  progress.end()
  const folder = join(world.root, 'openapi/responses')
  const committed = schemasByPath(await readResponses(folder))
  const widened = widenAll(committed, gathered.examples)
  let changed = 0
  for (const [path, schema] of widened) {
    const before = committed.get(path)
    if (before && formatJson(before) === formatJson(schema)) continue
    await writeAtomic(join(folder, fileOf(path)), formatJson(schema))
    changed++
  }
  const coverage = coverageOf(paths, new Map([...committed, ...widened]))
  world.stdout.write(`${renderCoverage(coverage)}\n`)
  progress.note(`${gathered.told}; ${changed} schemas changed; ${renderCoverageLine(coverage)}`)
  for (const failure of gathered.failures.slice(0, SHOWN_FAILURES)) progress.note(`not read: ${failure}`)
  const more = gathered.failures.length - SHOWN_FAILURES
  if (more > 0) progress.note(`and ${more} more`)
  return gathered.failures.length > 0 ? 1 : 0
}

/** Runs the command and returns its exit code. */
export const run = async (world: World): Promise<number> => {
  const progress = createProgress(world.stderr)
  const fail = (text: string, code: number): number => {
    progress.note(text)
    return code
  }
  try {
    const options = parseOptions(world.argv)
    if (!options.help) return await infer(options, world, progress)
    world.stdout.write(HELP)
    return 0
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\nsee: pnpm spec:examples --help`, 2)
    if (error instanceof InterruptedError) return fail('interrupted; the next run goes on from here', 130)
    return fail(error instanceof Error ? error.message : 'failed', 1)
  }
}
