import type { UpstreamStatus } from '../envelope/outcome.ts'
import type { HeadersLike } from './transport.ts'

/** What is known about an answer beside its data. It holds no token: `url` has no query. */
export interface ResponseInfo {
  /** The HTTP status. It decides nothing. */
  readonly status: number
  readonly headers: HeadersLike
  readonly url: string
  /** Names the request towards the vendor's support. */
  readonly requestId: string | undefined
  readonly recordTime: string | number | undefined
  /** How often the request was sent. */
  readonly attempts: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** All attempts and the waits between them. */
  readonly durationMs: number
  /** A status of the platform behind the API that is not good; the answer was paid all the same. */
  readonly upstream: UpstreamStatus | undefined
}

/** Data and what is known about the answer. */
export interface Answered<Data> {
  readonly data: Data
  readonly response: ResponseInfo
}
