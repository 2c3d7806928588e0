import { attachUnits } from '../units/attach-units.ts'
import type { OperationUnits } from '../units/parse-units.ts'
import { applyWords, type Guess, type Words } from '../words/index.ts'
import { attachData, type DataSchemas } from './attach-data.ts'
import type { Document } from './document.ts'
import { identify } from './identify.ts'
import type { OnMiss } from './misses.ts'
import { applyOverlays, type Overlay } from './overlay.ts'
import { platformTags } from './platform-tags.ts'
import { lostSuccessors, problemsOf } from './problems.ts'
import { nameSuccessors } from './successors.ts'

export interface BundleInput {
  readonly snapshot: Document
  readonly overlays: readonly Overlay[]
  readonly words: Words
  readonly responses: DataSchemas
  readonly units: readonly OperationUnits[]
}

export interface Bundle {
  readonly document: Document
  /** Words that a rule could only put together from a name. */
  readonly guesses: readonly Guess[]
}

/** What it says of successors that the document does not have goes: nobody can move there. */
const dropLostSuccessors = (document: Document, onMiss: OnMiss) => {
  for (const { operation, successor } of lostSuccessors(document)) {
    onMiss(`${operation.operationId ?? ''}: successor ${successor} is no operation`)
    delete operation['x-successor']
  }
}

/**
 * The published interface with our names, words and corrections: what everything after this step reads.
 * Rules come first and overlays last, so that an overlay may overrule a rule.
 * @param onMiss - given for documents other than the committed snapshot; see misses.ts
 * @throws Error that lists everything that is missing or wrong
 */
export const bundle = ({ snapshot, overlays, words, responses, units }: BundleInput, onMiss?: OnMiss): Bundle => {
  const named = structuredClone(snapshot)
  identify(named)
  nameSuccessors(named)
  attachData(named, responses)
  attachUnits(named, units, responses, onMiss)
  named.tags = platformTags(named, words.platforms)
  const worded = applyWords(named, words)
  const document = applyOverlays(worded.document, overlays, onMiss)
  if (onMiss) dropLostSuccessors(document, onMiss)
  const problems = problemsOf(document)
  if (problems.length > 0)
    throw new Error(`${problems.length} problems in the bundled document:\n${problems.join('\n')}`)
  return { document, guesses: worded.guesses }
}
