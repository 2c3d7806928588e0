import { canonical } from './canonical.ts'
import { isHidden, isUnlisted, type Located, operationsOf } from './document.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { keepReferenced } from './references.ts'
import { type CanonicalOptions } from './walk.ts'

export interface MergeOptions extends CanonicalOptions {
  /** The day to write down for operations that are gone from now on, as YYYY-MM-DD. */
  readonly date: string
  /** The source leaves hidden operations out by nature: their absence says nothing. */
  readonly omitsHidden: boolean
  /** Let go of every operation that the source does not publish. */
  readonly dropUnlisted: boolean
}

export interface Merged {
  readonly document: JsonObject
  /** Listed operations of the last snapshot that the source should have had, and those of them it did not have. */
  readonly expected: readonly string[]
  readonly vanished: readonly string[]
}

const unlist = (operation: JsonObject, date: string): JsonObject =>
  isUnlisted(operation) ? operation : { ...operation, deprecated: true, 'x-unlisted': date }

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])

const withOperations = (paths: JsonObject, kept: readonly Located[]): JsonObject => {
  const result: Record<string, Json> = { ...paths }
  for (const { path, method, operation } of kept) result[path] = { ...objectOf(result[path]), [method]: operation }
  return result
}

/**
 * The new snapshot: what the source publishes, and beside it what it no longer publishes. An operation that vanished
 * from a document is still served (47 were back after six days), so it stays, marked, until it is dropped on purpose;
 * one that returns is listed as the source has it. Identity is method and path: a path whose method changed is a
 * vanished operation and a new one.
 * @param previous - the last snapshot, canonical; undefined when there is none
 */
export const merge = (previous: JsonObject | undefined, published: JsonObject, options: MergeOptions): Merged => {
  const next = canonical(published, options)
  if (previous === undefined) return { document: next, expected: [], vanished: [] }
  const isAbsentByNature = ({ operation }: Located) => options.omitsHidden && isHidden(operation)
  const present = new Set(operationsOf(next).map(({ id }) => id))
  const before = operationsOf(previous)
  const absent = before.filter(({ id }) => !present.has(id))
  const kept = absent.flatMap((located) => {
    if (isAbsentByNature(located)) return [located]
    return options.dropUnlisted ? [] : [{ ...located, operation: unlist(located.operation, options.date) }]
  })
  const names = new Set(listOf(next['tags']).map((tag) => objectOf(tag)['name']))
  const document = {
    ...next,
    // A tag may have left with its last listed operation; `canonical` lets go of what nobody carries any more.
    tags: [
      ...listOf(next['tags']),
      ...listOf(previous['tags']).filter((tag) => !names.has(objectOf(tag)['name'] ?? '')),
    ],
    components: keepReferenced(
      objectOf(next['components']),
      objectOf(previous['components']),
      kept.map(({ operation }) => operation),
    ),
    paths: withOperations(objectOf(next['paths']), kept),
  }
  const listed = before.filter((located) => !isUnlisted(located.operation) && !isAbsentByNature(located))
  return {
    document: canonical(document, options),
    expected: listed.map(({ id }) => id),
    vanished: listed.filter(({ id }) => !present.has(id)).map(({ id }) => id),
  }
}
