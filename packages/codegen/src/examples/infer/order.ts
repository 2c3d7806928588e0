import { byCodeUnit } from '../../bundle/document.ts'
import type { Field, ObjectPart } from './shape.ts'

/**
 * One order for keys that stand in many lists: the first list's, with every further key right behind the one that
 * precedes it in its own list.
 */
export const mergeOrder = (lists: Iterable<readonly string[]>): string[] => {
  const order: string[] = []
  const known = new Set<string>()
  for (const list of lists) {
    if (list.every((key) => known.has(key))) continue
    let at = -1
    for (const key of list) {
      if (known.has(key)) at = order.indexOf(key)
      else {
        at++
        order.splice(at, 0, key)
        known.add(key)
      }
    }
  }
  return order
}

/** Fields in the order of the examples: by the greatest position an example had them at, then by name. */
export const orderedFields = (part: ObjectPart): [string, Field][] =>
  [...part.fields].sort(
    ([leftName, left], [rightName, right]) => left.rank - right.rank || byCodeUnit(leftName, rightName),
  )
