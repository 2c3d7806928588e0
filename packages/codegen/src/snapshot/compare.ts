import { isUnlisted, operationsOf } from './document.ts'
import type { JsonObject } from './json.ts'

/** What a pull did to the snapshot, as operation ids ("GET /api/..."); each operation stands in one list at most. */
export interface SnapshotChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly unlisted: readonly string[]
  readonly relisted: readonly string[]
  readonly changed: readonly string[]
}

/** Compares two canonical documents operation by operation. */
export const compareSnapshots = (previous: JsonObject | undefined, next: JsonObject): SnapshotChanges => {
  const before = new Map(operationsOf(previous ?? {}).map((located) => [located.id, located.operation]))
  const after = new Map(operationsOf(next).map((located) => [located.id, located.operation]))
  const kindOf = (id: string, now: JsonObject): keyof SnapshotChanges | 'same' => {
    const then = before.get(id)
    if (then === undefined) return 'added'
    if (isUnlisted(then) !== isUnlisted(now)) return isUnlisted(now) ? 'unlisted' : 'relisted'
    // Canonical objects: equal bytes are equal operations.
    return JSON.stringify(then) === JSON.stringify(now) ? 'same' : 'changed'
  }
  const kinds = [...after].map(([id, operation]) => ({ id, kind: kindOf(id, operation) }))
  const of = (wanted: keyof SnapshotChanges) => kinds.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  return {
    added: of('added'),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    unlisted: of('unlisted'),
    relisted: of('relisted'),
    changed: of('changed'),
  }
}
