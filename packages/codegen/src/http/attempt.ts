import { networkReason } from './network-reason.ts'
import { BodyTooLargeError, readBody } from './read-body.ts'
import { parseRetryAfter } from './retry-after.ts'
import type { SourceFailure } from './source-error.ts'

/** One request, ready to send. */
export interface TextRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
}

export interface Text {
  readonly kind: 'text'
  readonly text: string
  readonly etag: string | undefined
  readonly contentType: string | undefined
}
export interface NotModified {
  readonly kind: 'not-modified'
}
export interface Failure {
  readonly kind: 'failure'
  readonly failure: SourceFailure
  readonly reason: string
  readonly httpStatus?: number | undefined
  readonly retryAfterMs?: number | undefined
}
export type Outcome = Text | NotModified | Failure

const mebibytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MiB`

const tooLarge = (maxBytes: number): Failure => ({
  kind: 'failure',
  failure: 'too-large',
  reason: `the answer is larger than the ${mebibytes(maxBytes)} that are allowed`,
})

/** `URL.parse` would not throw, but came with Node 22. */
const hostOf = (location: string, base: URL): string => {
  try {
    return new URL(location, base).host
  } catch {
    return 'an address that is none'
  }
}

const readAnswer = async (response: Response, request: TextRequest): Promise<Outcome> => {
  const { status, headers } = response
  if (status === 304 && 'if-none-match' in request.headers) return { kind: 'not-modified' }
  if (status >= 300 && status < 400 && headers.has('location')) {
    const target = hostOf(headers.get('location') ?? '', request.url)
    const reason = `HTTP ${status}, a redirect to ${target}; redirects are not followed`
    return { kind: 'failure', failure: 'redirect', reason, httpStatus: status }
  }
  if (status !== 200) {
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'), request.now())
    return { kind: 'failure', failure: 'status', reason: `HTTP ${status}`, httpStatus: status, retryAfterMs }
  }
  if (Number(headers.get('content-length') ?? 0) > request.maxBytes) return tooLarge(request.maxBytes)
  const bytes = await readBody(response, request.maxBytes)
  const etag = headers.get('etag') ?? undefined
  const contentType = headers.get('content-type') ?? undefined
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), etag, contentType }
  } catch {
    return { kind: 'failure', failure: 'encoding', reason: 'the answer is not UTF-8 text' }
  }
}

/**
 * Sends the request once. Never throws for what the other side does; the timeout covers the body too.
 * @throws the signal's reason when the caller aborts
 */
export const attempt = async (request: TextRequest, signal?: AbortSignal): Promise<Outcome> => {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
  }
  const timer = setTimeout(stop, request.timeoutMs)
  signal?.addEventListener('abort', stop, { once: true })
  let response: Response | undefined
  try {
    const { url, headers } = request
    response = await request.fetch(url.href, { headers, redirect: 'manual', signal: controller.signal })
    return await readAnswer(response, request)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof BodyTooLargeError) return tooLarge(request.maxBytes)
    if (!controller.signal.aborted) return { kind: 'failure', failure: 'network', reason: networkReason(error) }
    const reason = `no whole answer within ${request.timeoutMs / 1000} s`
    return { kind: 'failure', failure: 'timeout', reason }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    // A body nobody reads (an error page, a refused size) would hold its connection open.
    if (response?.bodyUsed === false) response.body?.cancel().catch(() => undefined)
  }
}
