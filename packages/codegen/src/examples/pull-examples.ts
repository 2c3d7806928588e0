import { fetchText, SourceError, type FetchTextOptions } from '../http/index.ts'
import { mapLimit } from '../pull/map-limit.ts'
import type { Cache } from './cache.ts'
import { readPublished, type Example } from './example.ts'

export interface ExamplePull {
  readonly paths: readonly string[]
  readonly origin: string
  /** Ask again for what is here already. */
  readonly refresh: boolean
  /** How many are asked for at once. */
  readonly concurrency: number
  readonly cache: Cache
  readonly http?: FetchTextOptions | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What became of one operation's example. */
export type Pulled =
  | { readonly kind: 'pulled' | 'cached'; readonly path: string; readonly example: Example }
  | { readonly kind: 'none'; readonly path: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string }

/** After so many failures in a row the address is down, and asking for the rest would only take long. */
const GIVE_UP_AFTER = 5

const addressOf = (origin: string, path: string): URL => {
  const url = new URL('/status/api-example/detail', origin)
  url.searchParams.set('api', path)
  return url
}

const read = (kind: 'pulled' | 'cached', path: string, text: string): Pulled => {
  const answer = readPublished(path, text)
  if (answer.kind === 'example') return { kind, path, example: answer.example }
  return { kind: answer.kind === 'none' ? 'none' : 'failed', path, reason: answer.reason }
}

/**
 * Pulls the published examples that are not here yet. Only answers that hold one are kept, so a later run asks for the
 * missing ones again and for nothing else; an interrupted run goes on where it stopped.
 * @throws the signal's reason when the caller aborts
 */
export const pullExamples = async (pull: ExamplePull): Promise<Pulled[]> => {
  const { paths, origin, refresh, concurrency, cache, http = {}, onProgress } = pull
  let done = 0
  let failures = 0

  const ask = async (path: string, signal: AbortSignal): Promise<Pulled> => {
    if (failures >= GIVE_UP_AFTER) return { kind: 'failed', path, reason: 'not asked: the address does not answer' }
    try {
      const answer = await fetchText(addressOf(origin, path), { ...http, signal })
      failures = 0
      if (answer.kind === 'not-modified') return { kind: 'failed', path, reason: 'no answer' }
      const pulled = read('pulled', path, answer.text)
      if (pulled.kind === 'pulled') await cache.write(path, answer.text)
      return pulled
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (error.httpStatus === 404) return { kind: 'none', path, reason: 'none published' }
      failures++
      return { kind: 'failed', path, reason: error.reason }
    }
  }

  const pullOne = async (path: string, signal: AbortSignal): Promise<Pulled> => {
    const cached = refresh ? undefined : await cache.read(path)
    const known = cached === undefined ? undefined : read('cached', path, cached)
    const pulled = known?.kind === 'cached' ? known : await ask(path, signal)
    onProgress?.(++done, paths.length)
    return pulled
  }
  return mapLimit(paths, concurrency, pullOne, http.signal)
}
