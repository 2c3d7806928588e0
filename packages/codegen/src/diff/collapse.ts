import type { Located } from '../bundle/document.ts'
import type { Finding } from './change.ts'
import { identityOf } from './pair-operations.ts'

/** A finding with where it was made; both operation fields are missing for the document as a whole. */
export interface Told {
  readonly finding: Finding
  readonly located?: Located
  readonly operations?: readonly string[]
}

const keyOf = ({ shared, kind, before, after, renamedTo }: Finding) =>
  JSON.stringify([shared, kind, before, after, renamedTo])

/** Findings of one cause become one, which names the operations it reaches. */
export const collapse = (told: readonly Told[]): Told[] => {
  const groups = new Map<unknown, Told[]>()
  for (const each of told) {
    const key = each.finding.shared === undefined || !each.located ? each : keyOf(each.finding)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group): Told[] => {
    const [first] = group
    if (first === undefined) return []
    const operations = [...new Set(group.flatMap(({ located }) => (located ? [identityOf(located)] : [])))]
    // One operation may hold a component in several places.
    return operations.length > 1 ? [{ finding: first.finding, operations }] : [first]
  })
}
