import type { FetchTextOptions } from '../http/index.ts'
import type { Progress } from '../pull/progress.ts'
import { renderRetry } from '../pull/render.ts'
import { createCache } from './cache.ts'
import type { Example } from './example.ts'
import type { ExampleOptions } from './options.ts'
import { pullExamples } from './pull-examples.ts'
import { operationFinder, readRecordings } from './recorded.ts'

/** The examples that there are to infer from. */
export interface Gathered {
  readonly examples: readonly Example[]
  readonly told: string
  /** What could not be read, a line each: operation or file, and why. Never anything of the content. */
  readonly failures: readonly string[]
}

/** What reading needs from outside. */
export interface Rim {
  /** The cache of what was pulled. */
  readonly folder: string
  readonly progress: Progress
  readonly signal?: AbortSignal | undefined
  readonly http?: FetchTextOptions | undefined
}

/** Pulls what is published. */
export const gatherPublished = async (
  paths: readonly string[],
  { origin, refresh, concurrency }: ExampleOptions,
  { folder, progress, signal, http }: Rim,
): Promise<Gathered> => {
  progress.note(`reading examples of ${paths.length} operations: ${origin}/status/api-example/detail`)
  const pulled = await pullExamples({
    ...{ paths, origin, refresh, concurrency },
    cache: createCache(folder),
    http: {
      signal,
      onRetry: (notice) => {
        progress.note(renderRetry(notice))
      },
      ...http,
    },
    onProgress: (done, total) => {
      progress.step(`examples ${done}/${total}`)
    },
  })
  const count = (kind: string) => pulled.filter((each) => each.kind === kind).length
  return {
    examples: pulled.flatMap((each) => ('example' in each ? [each.example] : [])),
    told: `${count('pulled')} pulled, ${count('cached')} in the cache, ${count('none')} not published`,
    failures: pulled.flatMap((each) => (each.kind === 'failed' ? [`${each.path}: ${each.reason}`] : [])),
  }
}

/** Reads what a user recorded. */
export const gatherRecorded = async (paths: readonly string[], folder: string): Promise<Gathered> => {
  const recordings = await readRecordings(folder, operationFinder(paths))
  const examples = recordings.flatMap(({ read }) => (read.kind === 'example' ? [read.example] : []))
  const none = recordings.filter(({ read }) => read.kind === 'none').length
  return {
    examples,
    told: `${examples.length} samples of ${new Set(examples.map(({ path }) => path)).size} operations, ${none} without content`,
    failures: recordings.flatMap(({ file, read }) => (read.kind === 'unreadable' ? [`${file}: ${read.reason}`] : [])),
  }
}
