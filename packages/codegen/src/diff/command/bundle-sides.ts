import { join } from 'node:path'
import { bundlePublished } from '../../bundle/bundle-published.ts'
import { readInputs } from '../../bundle/read-inputs.ts'
import { PullError } from '../../pull/errors.ts'
import { canonical, type JsonObject, merge } from '../../snapshot/index.ts'
import type { BundledDocument } from '../diff-documents.ts'
import type { Side } from './read-side.ts'

/** A pair that can be compared, and what there is to say about how it came about. */
export interface BundledPair {
  readonly old: BundledDocument
  readonly next: BundledDocument
  readonly notes: readonly string[]
}

/** The published document as a snapshot would be after a pull onto the old one: what it leaves out stays, unlisted. */
const asPulled = (old: Side, next: Side, date: string): JsonObject => {
  if (old.kind !== 'published' || next.kind !== 'published')
    throw new PullError('--as-pulled: both documents have to be as published')
  return merge(canonical(old.document), next.document, { date, omitsHidden: false, dropUnlisted: false }).document
}

/** Brings both documents into bundled form. */
export const bundleSides = async (
  old: Side,
  next: Side,
  { root, pulledOn }: { root: string; pulledOn: string | undefined },
): Promise<BundledPair> => {
  const merged: Side =
    pulledOn === undefined ? next : { ...next, kind: 'published', document: asPulled(old, next, pulledOn) }
  const isPublished = [old, merged].some(({ kind }) => kind === 'published')
  const inputs = isPublished ? await readInputs(join(root, 'openapi')) : undefined
  const notes: string[] = []
  const toBundle = (side: Side): BundledDocument => {
    if (side.kind === 'bundled' || inputs === undefined) return side.document as BundledDocument
    const { document, misses } = bundlePublished(side.document, inputs)
    if (misses.length > 0)
      notes.push(`${side.name}: ${misses.length} of our words, units and corrections are about what it does not have`)
    return document
  }
  return { old: toBundle(old), next: toBundle(merged), notes }
}
