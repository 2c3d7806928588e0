import type { Localized } from '@justoneapi/schema'

/** What this server answers to one kind of failure. */
export interface FailureInfo {
  readonly status: 400 | 402 | 403 | 404 | 413 | 429 | 500 | 502 | 503 | 504
  readonly meaning: Localized
  readonly next: Localized
}
