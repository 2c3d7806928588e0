import { applyWords, type Words } from '../words/index.ts'
import type { Document } from './document.ts'
import { identify } from './identify.ts'
import { applyOverlays, type Overlay } from './overlay.ts'
import { platformTags } from './platform-tags.ts'
import { problemsOf } from './problems.ts'
import { nameSuccessors } from './successors.ts'

export interface BundleInput {
  readonly snapshot: Document
  readonly overlays: readonly Overlay[]
  readonly words: Words
}

/**
 * The published interface with our names, words and corrections: what everything after this step reads.
 * Rules come first and overlays last, so that an overlay may overrule a rule.
 * @throws Error that lists everything that is missing or wrong
 */
export const bundle = ({ snapshot, overlays, words }: BundleInput): Document => {
  const named = structuredClone(snapshot)
  identify(named)
  nameSuccessors(named)
  named.tags = platformTags(named, words.platforms)
  const document = applyOverlays(applyWords(named, words).document, overlays)
  const problems = problemsOf(document)
  if (problems.length > 0)
    throw new Error(`${problems.length} problems in the bundled document:\n${problems.join('\n')}`)
  return document
}
