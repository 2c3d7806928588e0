import { byCodeUnit } from '../bundle/document.ts'
import { orderedFields } from '../examples/infer/order.ts'
import type { Field, Shape } from '../examples/infer/shape.ts'
import { singular } from './words.ts'

/** A field that leads to an object, itself or as an element of lists or maps. */
export interface Edge {
  /** The object that has the field; `undefined` for `data` itself. */
  readonly from: Shape | undefined
  /** What the field calls it: `comments` holds a `Comment`. */
  readonly host: string
  /** Whether it holds the object in a list or a map. */
  readonly isElement: boolean
}

/** An object with fields: what becomes an interface. */
export interface Entry {
  readonly record: Shape
  /** All fields that lead to it; the first one is on the first way to it. */
  readonly edges: readonly Edge[]
  /** The types of `data` it is part of, by the name of the first operation that has the type. */
  readonly owners: ReadonlySet<string>
}

/** An operation whose `data` is known, with the first operation whose `data` is of the same type. */
interface Root {
  readonly operation: string
  readonly shape: Shape
  readonly canonical: string
}

/** All that is in the `data` of a platform, in the order of operations and fields. */
export interface Survey {
  readonly roots: readonly Root[]
  readonly entries: readonly Entry[]
}

const isRecord = (shape: Shape): boolean => (shape.object?.fields.size ?? 0) > 0

/** The records right behind a shape: itself, or the elements of its lists and maps. */
const behind = (
  shape: Shape,
  from: Shape | undefined,
  host: string,
  visit: (record: Shape, edge: Edge) => void,
): void => {
  const seen = new Set<Shape>()
  const walk = (at: Shape, name: string, isElement: boolean): void => {
    if (seen.has(at)) return
    seen.add(at)
    if (isRecord(at)) visit(at, { from, host: name, isElement })
    for (const inner of [at.items, at.object?.rest]) if (inner) walk(inner, singular(name), true)
  }
  walk(shape, host, false)
}

/** The plainest of the operations that have a type: `getKolSpreadInfoV1`, not `gwApiDataSpGetAuthorSpreadInfoV1`. */
const plainestNames = (fields: readonly [string, Field][]): Map<Shape, string> => {
  const longestFirst = fields.toSorted(([left], [right]) => right.length - left.length || byCodeUnit(right, left))
  return new Map(longestFirst.map(([operation, { shape }]) => [shape, operation]))
}

/** Lists every object of a platform once, with the fields that lead to it and the operations it is part of. */
export const surveyPlatform = (platform: Shape): Survey => {
  const fields = platform.object ? orderedFields(platform.object) : []
  const canonical = plainestNames(fields)
  const roots = fields.map(([operation, { shape }]): Root => {
    return { operation, shape, canonical: canonical.get(shape) ?? operation }
  })
  const entries = new Map<Shape, { edges: Edge[]; owners: Set<string> }>()

  const collect = (operation: string, root: Shape): void => {
    const seen = new Set<Shape>()
    const visit = (record: Shape, edge: Edge): void => {
      const entry = entries.get(record) ?? { edges: [], owners: new Set() }
      entries.set(record, entry)
      entry.owners.add(operation)
      if (!entry.edges.some(({ from, host }) => edge.from === from && edge.host === host)) entry.edges.push(edge)
      if (seen.has(record) || !record.object) return
      seen.add(record)
      for (const [name, field] of orderedFields(record.object)) behind(field.shape, record, name, visit)
      if (record.object.rest) behind(record.object.rest, record, singular(edge.host), visit)
    }
    behind(root, undefined, '', visit)
  }
  for (const root of roots) if (root.canonical === root.operation) collect(root.operation, root.shape)
  return { roots, entries: [...entries].map(([record, entry]) => ({ record, ...entry })) }
}
