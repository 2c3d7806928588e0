import { join, resolve } from 'node:path'
import { SourceError } from '../http/index.ts'
import type { ProcessWorld } from '../process/process-world.ts'
import { countOperations, LOCK_FILE, readIfPresent, replaceFiles, SNAPSHOT_FILE } from '../snapshot/index.ts'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { PullError, UsageError } from './errors.ts'
import { HELP } from './help.ts'
import { parseOptions, type PullOptions } from './options.ts'
import { plan } from './plan.ts'
import { conditionalEtag, fitsLock, readPresent } from './present.ts'
import { createProgress, type Progress } from './progress.ts'
import { readSource, type Reading } from './read-source.ts'
import { renderNothingNew, renderPlan, renderRetry, renderStart } from './render.ts'
import { validate } from './validate.ts'

/** Everything the command has from outside. */
export interface World extends ProcessWorld {
  /** The repository's own openapi folder. */
  readonly openapi: string
  readonly signal?: AbortSignal | undefined
  readonly now?: (() => Date) | undefined
  /** Replaces how the network is asked, for tests. */
  readonly http?: Partial<Reading['http']> | undefined
}

/** One pull: read, plan, write. Returns what there is to say. */
const pull = async (options: PullOptions, folder: string, world: World, progress: Progress): Promise<string> => {
  const read = (name: string) => readIfPresent(join(folder, name))
  const present = readPresent(read(SNAPSHOT_FILE), read(LOCK_FILE))
  progress.note(renderStart(options))
  if (present.lock !== undefined && !fitsLock(present))
    progress.note(`${SNAPSHOT_FILE} is not the one that ${LOCK_FILE} speaks of; reading the whole document`)
  const published = await readSource(options, conditionalEtag(present, options), {
    cwd: world.cwd,
    http: {
      signal: world.signal,
      onRetry: (notice) => {
        progress.note(renderRetry(notice))
      },
      ...world.http,
    },
    onPage: (done, total) => {
      progress.step(`pages ${done}/${total}`)
    },
  })
  if (published.kind === 'not-modified') return renderNothingNew(countOperations(present.snapshot ?? {}))
  await validate(published.source, published.document)
  const planned = plan(present, published, options, world.now?.() ?? new Date())
  world.signal?.throwIfAborted()
  if (Object.keys(planned.files).length > 0) replaceFiles(folder, planned.files)
  return renderPlan(planned)
}

const isExpected = (error: unknown): error is Error =>
  error instanceof PullError ||
  error instanceof SourceError ||
  // The file system's: the message names the call, the file and the reason.
  (error instanceof Error && 'code' in error && 'syscall' in error)

/** Runs the command and returns its exit code. */
export const run = async (world: World): Promise<number> => {
  const progress = createProgress(world.stderr)
  const fail = (text: string, code: number): number => {
    progress.note(text)
    return code
  }
  try {
    const options = parseOptions(world.argv, world.env)
    if (options.help) {
      world.stdout.write(HELP)
      return 0
    }
    const folder = options.out === undefined ? world.openapi : resolve(world.cwd, options.out)
    const said = await pull(options, folder, world, progress)
    progress.end()
    world.stdout.write(`${said}\n`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\nsee: pnpm spec:pull --help`, 2)
    if (error instanceof InterruptedError) return fail('interrupted; no file was changed', 130)
    if (isExpected(error)) return fail(`pull failed, no file was changed\n${error.message}`, 1)
    // A mistake of ours: the stack is what helps.
    return fail(`pull failed, no file was changed\n${error instanceof Error ? (error.stack ?? error.message) : ''}`, 1)
  }
}
