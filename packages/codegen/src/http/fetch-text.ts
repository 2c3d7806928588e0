import { attempt, type NotModified, type Text } from './attempt.ts'
import { maySendCredentials } from './basic-auth.ts'
import { printableUrl } from './printable-url.ts'
import { decideRetry, defaultRetry, type RetryPolicy } from './retry.ts'
import { SourceError } from './source-error.ts'
import { wait } from './wait.ts'

/** A wait before the next attempt, told before it begins. */
export interface RetryNotice {
  readonly source: string
  readonly reason: string
  readonly waitMs: number
  /** The attempt that follows, counted from 1. */
  readonly nextAttempt: number
  readonly attempts: number
}

export interface FetchTextOptions {
  readonly signal?: AbortSignal | undefined
  /** The `Authorization` header, as `basicAuth` builds it. Only sent over TLS or to this machine. */
  readonly authorization?: string | undefined
  /** The ETag of what is here already: the answer may then be `not-modified`. */
  readonly etag?: string | undefined
  readonly accept?: string | undefined
  /** Longest time for one attempt, the body included, in milliseconds. @defaultValue 60 000 */
  readonly timeoutMs?: number | undefined
  /** Largest body. @defaultValue 32 MiB */
  readonly maxBytes?: number | undefined
  readonly retry?: RetryPolicy | undefined
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined
  readonly fetch?: typeof globalThis.fetch | undefined
  readonly now?: (() => number) | undefined
  readonly random?: (() => number) | undefined
  readonly wait?: typeof wait | undefined
}

const headersOf = (options: FetchTextOptions): Record<string, string> => ({
  accept: options.accept ?? 'application/json',
  'user-agent': 'justoneapi-codegen',
  ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
  ...(options.etag === undefined ? {} : { 'if-none-match': options.etag }),
})

/**
 * Reads a text from the network: repeats what may pass by itself (no connection, a timeout, 429, 5xx), bounds time and
 * size, and follows no redirect.
 * @throws SourceError naming the source and the cause, once nothing is left to try
 * @throws the signal's reason when the caller aborts
 */
export const fetchText = async (url: string | URL, options: FetchTextOptions = {}): Promise<Text | NotModified> => {
  const target = new URL(printableUrl(url))
  const source = target.href
  const { retry = defaultRetry, random = Math.random, signal } = options
  if (options.authorization !== undefined && !maySendCredentials(target)) {
    const reason = 'user and password are only sent over https: or to this machine'
    throw new SourceError({ failure: 'insecure', source, reason, attempts: 0 })
  }
  const request = {
    url: target,
    headers: headersOf(options),
    timeoutMs: options.timeoutMs ?? 60_000,
    maxBytes: options.maxBytes ?? 32 * 1024 * 1024,
    fetch: options.fetch ?? globalThis.fetch,
    now: options.now ?? Date.now,
  }
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(request, signal)
    if (outcome.kind !== 'failure') return outcome
    const { failure, reason, httpStatus } = outcome
    const next = decideRetry(outcome, attempts, retry, random)
    if (!next.retry) throw new SourceError({ failure, source, reason, httpStatus, attempts })
    const { waitMs } = next
    options.onRetry?.({ source, reason, waitMs, nextAttempt: attempts + 1, attempts: retry.attempts })
    await (options.wait ?? wait)(waitMs, signal)
  }
}
