import {
  isObject,
  type JsonObject,
  type Lock,
  parseJson,
  parseLock,
  sha256,
  SNAPSHOT_FILE,
  SNAPSHOT_FORM,
} from '../snapshot/index.ts'
import { PullError } from './errors.ts'
import type { PullOptions } from './options.ts'
import { lockName } from './sources.ts'

/** The two files as they stand, before the pull. */
export interface Present {
  readonly snapshotText: string | undefined
  readonly snapshot: JsonObject | undefined
  readonly lockText: string | undefined
  readonly lock: Omit<Lock, 'counts'> | undefined
}

/**
 * @throws PullError if there is a snapshot that cannot be read: going on would forget its unlisted operations
 */
export const readPresent = (snapshotText: string | undefined, lockText: string | undefined): Present => {
  const lock = lockText === undefined ? undefined : parseLock(lockText)
  if (snapshotText === undefined) return { snapshotText, snapshot: undefined, lockText, lock }
  let snapshot: unknown
  try {
    snapshot = parseJson(snapshotText)
  } catch {
    snapshot = undefined
  }
  if (!isObject(snapshot) || !isObject(snapshot['paths']))
    throw new PullError(`${SNAPSHOT_FILE}: the present snapshot cannot be read; restore it, or remove it to begin anew`)
  return { snapshotText, snapshot, lockText, lock }
}

/** Whether the snapshot is the one its lock speaks of. */
export const fitsLock = ({ lock, snapshotText }: Present): boolean =>
  lock !== undefined && snapshotText !== undefined && lock.sha256 === sha256(snapshotText)

/**
 * The ETag to send: only if a "nothing new" would leave the right files, that is, if the snapshot is the one the lock
 * speaks of, from the same source, in the same form, and nothing else is asked for.
 */
export const conditionalEtag = (present: Present, options: PullOptions): string | undefined => {
  const { lock } = present
  if (options.force || options.dropUnlisted || lock === undefined || !fitsLock(present)) return undefined
  const isSame =
    lock.source === lockName(options.source) && lock.form === SNAPSHOT_FORM && lock.prose === options.keepProse
  return isSame ? (lock.etag ?? undefined) : undefined
}
