import type { RetryNotice } from '../http/index.ts'
import type { Counts, SnapshotChanges } from '../snapshot/index.ts'
import type { PullOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { addressOf, SOURCES } from './sources.ts'

const stock = ({ operations, platforms, unlisted, hidden }: Counts): string =>
  `${operations} operations on ${platforms} platforms (${unlisted} unlisted, ${hidden} hidden)`

const KINDS = ['added', 'removed', 'unlisted', 'relisted', 'changed'] as const satisfies (keyof SnapshotChanges)[]

/** The line of a pull that found what is here already. */
export const renderNothingNew = (counts: Counts): string => `nothing new: ${stock(counts)}`

/** The line a pull ends with. */
export const renderPlan = ({ counts, changes, files, snapshotChanged }: Plan): string => {
  if (Object.keys(files).length === 0) return renderNothingNew(counts)
  if (!snapshotChanged) return `interface unchanged, lock updated: ${stock(counts)}`
  const told = KINDS.map((kind) => `${changes[kind].length} ${kind}`).join(', ')
  const isShared = KINDS.every((kind) => changes[kind].length === 0)
  return `${stock(counts)}: ${told}${isShared ? ' (servers, tags or components changed)' : ''}`
}

/** What is about to be read, and where. */
export const renderStart = ({ source, origins }: PullOptions): string =>
  source.kind === 'file'
    ? `reading ${source.path}`
    : `reading ${SOURCES[source.kind].words}: ${addressOf(source.kind, origins)}`

export const renderRetry = ({ source, reason, waitMs, nextAttempt, attempts }: RetryNotice): string =>
  `${source}: ${reason}; attempt ${nextAttempt} of ${attempts} in ${(waitMs / 1000).toFixed(1)} s`
