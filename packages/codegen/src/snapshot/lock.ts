import { createHash } from 'node:crypto'
import type { Counts } from './counts.ts'
import { isObject, stringifyJson } from './json.ts'

/** Raised when the same published document would become another snapshot: an ETag of an older form is then of no use. */
export const SNAPSHOT_FORM = 1

/** Where the snapshot came from, and what it is. */
export interface Lock {
  /** The vendor's address of the source, or `file:NAME`. Never an address of a test, never credentials. */
  readonly source: string
  /** Of the bytes of snapshot.json. */
  readonly sha256: string
  readonly etag: string | null
  /** The vendor's own mark of the published state (`x-openapi-release-id`). */
  readonly releaseId: string | null
  /** When the snapshot last changed, ISO 8601. */
  readonly pulledAt: string
  readonly form: number
  /** Whether the published words were kept. */
  readonly prose: boolean
  readonly counts: Counts
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const renderLock = (lock: Lock): string => stringifyJson({ ...lock, counts: { ...lock.counts } })

/** What a pull needs to know of the last lock; undefined when the text is none, which costs no more than a full pull. */
export const parseLock = (text: string): Omit<Lock, 'counts'> | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(value)) return undefined
  const { source, sha256: digest, etag = null, releaseId = null, pulledAt, form, prose } = value
  if (typeof source !== 'string' || typeof digest !== 'string' || typeof pulledAt !== 'string') return undefined
  if (Number.isNaN(Date.parse(pulledAt))) return undefined
  return {
    source,
    sha256: digest,
    etag: typeof etag === 'string' ? etag : null,
    releaseId: typeof releaseId === 'string' ? releaseId : null,
    pulledAt,
    form: typeof form === 'number' ? form : 0,
    prose: prose === true,
  }
}
