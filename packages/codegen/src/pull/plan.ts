import {
  compareSnapshots,
  type Counts,
  countOperations,
  isObject,
  type JsonObject,
  LOCK_FILE,
  merge,
  renderLock,
  sha256,
  SNAPSHOT_FILE,
  SNAPSHOT_FORM,
  type SnapshotChanges,
  stringifyJson,
} from '../snapshot/index.ts'
import { PullError } from './errors.ts'
import type { PullOptions } from './options.ts'
import type { Present } from './present.ts'
import { lockName, SOURCES } from './sources.ts'

/** What a pull will write, and what there is to say about it. */
export interface Plan {
  /** By name; empty when the files are right as they are. */
  readonly files: Readonly<Record<string, string>>
  readonly snapshotChanged: boolean
  readonly counts: Counts
  readonly changes: SnapshotChanges
}

const refuseLoss = (source: string, expected: number, vanished: number): void => {
  if (vanished * 2 <= expected) return
  throw new PullError(
    `${source}: ${vanished} of ${expected} listed operations are missing from it. More than half cannot be a normal ` +
      'change: it is more likely a broken or another document. If it is right, pull again with --force',
  )
}

/** The title of a page's document is its operation's; the document's own comes from the last snapshot. */
const withTitle = (document: JsonObject, previous: JsonObject | undefined): JsonObject => {
  const { info } = document
  const last = previous?.['info']
  return isObject(info) && isObject(last) ? { ...document, info: { ...info, title: last['title'] ?? '' } } : document
}

/**
 * The files after the pull. Everything that decides stands in the arguments.
 * @param published - a valid document
 * @throws PullError if more than half of the operations would be lost and `--force` is not given
 */
export const plan = (
  present: Present,
  published: { readonly source: string; readonly document: JsonObject; readonly etag: string | null },
  options: PullOptions,
  now: Date,
): Plan => {
  const { source, keepProse, dropUnlisted } = options
  const document = source.kind === 'pages' ? withTitle(published.document, present.snapshot) : published.document
  const omitsHidden = source.kind !== 'file' && SOURCES[source.kind].omitsHidden
  const date = now.toISOString().slice(0, 10)
  const merged = merge(present.snapshot, document, { date, omitsHidden, dropUnlisted, keepProse })
  if (!options.force) refuseLoss(published.source, merged.expected.length, merged.vanished.length)
  const text = stringifyJson(merged.document)
  const digest = sha256(text)
  const releaseId = document['x-openapi-release-id']
  const counts = countOperations(merged.document)
  const lock = renderLock({
    source: lockName(source),
    sha256: digest,
    etag: published.etag,
    releaseId: typeof releaseId === 'string' ? releaseId : null,
    pulledAt: present.lock?.sha256 === digest ? present.lock.pulledAt : now.toISOString(),
    form: SNAPSHOT_FORM,
    prose: keepProse,
    counts,
  })
  const snapshotChanged = text !== present.snapshotText
  return {
    files: {
      ...(snapshotChanged && { [SNAPSHOT_FILE]: text }),
      ...(lock !== present.lockText && { [LOCK_FILE]: lock }),
    },
    snapshotChanged,
    counts,
    changes: compareSnapshots(present.snapshot, merged.document),
  }
}
