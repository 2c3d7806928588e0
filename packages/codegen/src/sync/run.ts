import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { byCodeUnit } from '../bundle/document.ts'
import { SPEC_PACKAGES } from '../changeset/packages.ts'
import { planChangesets, type PlannedChangeset } from '../changeset/plan-changesets.ts'
import { type Change, diffDocuments, summarize } from '../diff/index.ts'
import { run as runExamples } from '../examples/run.ts'
import { compareTree, writeTree } from '../files/tree.ts'
import { GENERATED } from '../generate/plan.ts'
import { type Generated, planGenerated } from '../generate/run.ts'
import type { Output, ProcessWorld } from '../process/process-world.ts'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { PullError, UsageError } from '../pull/errors.ts'
import { run as runPull, type World as PullWorld } from '../pull/run.ts'
import { LOCK_FILE, SNAPSHOT_FILE } from '../snapshot/index.ts'
import { readBase } from './base.ts'
import { HELP, parseOptions, type SyncOptions } from './options.ts'

/** Everything the command has from outside. */
export interface World extends ProcessWorld {
  /** The repository. */
  readonly root: string
  readonly signal?: AbortSignal | undefined
  readonly now?: (() => Date) | undefined
  /** Replaces how the network is asked, for tests. */
  readonly http?: PullWorld['http']
}

/** A step said what is wrong and ended with this code. */
class StepFailed extends Error {
  readonly code: number

  constructor(step: string, code: number) {
    super(`${step} failed; no file of the repository was changed`)
    this.code = code
  }
}

const step = async (name: string, run: Promise<number>) => {
  const code = await run
  if (code !== 0) throw new StepFailed(name, code)
}

const readIfThere = (file: string) => readFile(file, 'utf8').catch(() => undefined)

/** Versions of the packages of the workspace that are made of the document. */
const readVersions = async (root: string): Promise<Map<string, string>> => {
  const versions = new Map<string, string>()
  for (const { folder } of SPEC_PACKAGES) {
    const text = await readIfThere(join(root, folder, 'package.json'))
    if (text === undefined) continue
    const { name, version } = JSON.parse(text) as { name: string; version: string }
    versions.set(name, version)
  }
  return versions
}

/** What the steps left aside, by its path in the repository; snapshot and lock last, so that they are in place only after the rest. */
const readStaged = async (stage: string): Promise<[string, string][]> => {
  const folder = join(stage, 'openapi')
  const entries = await readdir(join(folder, 'responses'), { recursive: true, withFileTypes: true }).catch(() => [])
  const responses = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(byCodeUnit)
  return Promise.all(
    [...responses, SNAPSHOT_FILE, LOCK_FILE].map(async (path): Promise<[string, string]> => [
      `openapi/${path}`,
      await readFile(join(folder, path), 'utf8'),
    ]),
  )
}

/** The published document and its examples, in the stage. */
const fetchAll = async (options: SyncOptions, stage: string, world: World): Promise<void> => {
  const { cwd, env, stderr, signal, now, http } = world
  const openapi = join(stage, 'openapi')
  const rim = { cwd, stderr, signal, http }
  // The result of a pull is news for people here; the result of this command is what it did as a whole.
  await step('pull', runPull({ ...rim, stdout: stderr, argv: options.pull, env, openapi, now }))
  if (options.examples === undefined) return
  const cache = join(world.root, '.cache/examples')
  const coverage = { write: () => true } // stands in COVERAGE.md
  await step('examples', runExamples({ ...rim, stdout: coverage, argv: options.examples, root: stage, cache }))
}

const noteMisses = (misses: readonly string[], stderr: Output) => {
  if (misses.length === 0) return
  stderr.write(`${misses.length} of our words, units and corrections are about what the document no longer has:\n`)
  for (const miss of misses) stderr.write(`  ${miss}\n`)
  stderr.write('mend or drop them before this is merged: pnpm spec:generate refuses them\n')
}

const put = async (world: World, stage: string, generated: Generated, changesets: readonly PlannedChangeset[]) => {
  const files = new Map([
    ...generated.files,
    ...changesets.flatMap(({ file, text }) => (text === undefined ? [] : [[`.changeset/${file}`, text] as const])),
    ...(await readStaged(stage)),
  ])
  world.signal?.throwIfAborted()
  const changes = await compareTree(world.root, files, GENERATED)
  await writeTree(world.root, files, changes)
  const gone = []
  for (const { file, text } of changesets) {
    const path = join(world.root, '.changeset', file)
    if (text !== undefined || (await readIfThere(path)) === undefined) continue
    await rm(path)
    gone.push(`.changeset/${file}`)
  }
  return [...changes.changed, ...changes.stale, ...gone]
}

const render = (touched: readonly string[], changes: readonly Change[], changesets: readonly PlannedChangeset[]) => {
  const { level, counts } = summarize(changes)
  const told = changesets.flatMap(({ file, bump }) => (bump ? [`.changeset/${file}: ${bump}\n`] : []))
  const files = touched.length === 0 ? 'nothing new, no file changed' : `${touched.length} files changed`
  const since =
    level === 'none' ? 'no change for consumers' : `major ${counts.major}, minor ${counts.minor}, patch ${counts.patch}`
  return `${files}; ${since}\n${told.join('')}`
}

const sync = async (options: SyncOptions, stage: string, world: World): Promise<void> => {
  const { root, cwd, stdout, stderr } = world
  const base = await readBase(options.base, { root, cwd })
  await cp(join(root, 'openapi'), join(stage, 'openapi'), { recursive: true })
  await fetchAll(options, stage, world)
  const misses: string[] = []
  const generated = await planGenerated(root, join(stage, 'openapi'), (miss) => misses.push(...miss.split('\n')))
  for (const warning of generated.warnings) stderr.write(`${warning}\n`)
  noteMisses(misses, stderr)
  const changes = diffDocuments(base, generated.document)
  const documents = [base, generated.document]
  const changesets = planChangesets({ changes, documents, versions: await readVersions(root) })
  const touched = await put(world, stage, generated, changesets)
  stdout.write(render(touched, changes, changesets))
}

/** Runs the command and returns its exit code. */
export const run = async (world: World): Promise<number> => {
  const fail = (text: string, code: number): number => {
    world.stderr.write(`${text}\n`)
    return code
  }
  let stage: string | undefined
  try {
    const options = parseOptions(world.argv)
    if (options.help) {
      world.stdout.write(HELP)
      return 0
    }
    await mkdir(join(world.root, '.cache'), { recursive: true })
    stage = await mkdtemp(join(world.root, '.cache/sync-'))
    await sync(options, stage, world)
    return 0
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\nsee: pnpm spec:sync --help`, 2)
    if (error instanceof StepFailed) return fail(error.message, error.code)
    if (error instanceof InterruptedError) return fail('interrupted; no file was changed', 130)
    if (error instanceof PullError) return fail(error.message, 1)
    return fail(error instanceof Error ? error.message : 'failed', 1)
  } finally {
    if (stage !== undefined) await rm(stage, { recursive: true, force: true })
  }
}
