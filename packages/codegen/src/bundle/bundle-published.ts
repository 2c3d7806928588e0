import { canonical, type JsonObject, stringifyJson } from '../snapshot/index.ts'
import { bundle, type BundleInput } from './bundle.ts'
import type { Document } from './document.ts'

/** A published document as the bundle step leaves it, and what our overlays, units and successors say that it has nothing of. */
export interface BundledPublished {
  readonly document: Document
  readonly misses: readonly string[]
}

/**
 * Brings a document as it is published into the form that packages/schema/openapi.json has: canonical, then our words,
 * names and corrections. These were written for today's document; what does not fit an older one is noted.
 */
export const bundlePublished = (published: JsonObject, inputs: Omit<BundleInput, 'snapshot'>): BundledPublished => {
  const misses: string[] = []
  // As the file would be read: a snapshot is canonical JSON text.
  const snapshot = JSON.parse(stringifyJson(canonical(published))) as Document
  const { document } = bundle({ ...inputs, snapshot }, (miss) => misses.push(miss))
  return { document, misses: misses.flatMap((miss) => miss.split('\n')) }
}
