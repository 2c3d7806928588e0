import type { JsonValue } from '../json.ts'
import { foldRecursion } from './fold.ts'
import { shapeOf, type Evidence } from './from-values.ts'
import type { Shape } from './shape.ts'

/**
 * A field counts as always there when each of at least ten objects of one answer has it: one that is missing in a
 * quarter of the objects would have been missed 19 times of 20 by then (docs/decisions/inference.md).
 */
export const evidence: Evidence = { enough: 10 }

/** An example that the vendor made up proves what fields there are, never that one is always there. */
export const syntheticEvidence: Evidence = { enough: Number.POSITIVE_INFINITY }

/** The shape of one example. */
export const inferShape = (example: JsonValue, rules: Evidence = evidence): Shape =>
  foldRecursion(shapeOf([example], rules))
