import { byCodeUnit } from '../bundle/document.ts'
import { orderedFields } from '../examples/infer/order.ts'
import type { Shape } from '../examples/infer/shape.ts'
import { singular } from './words.ts'

/** A field that leads to an object, itself or as an element of lists or maps. */
export interface Edge {
  /** The object that has the field; `undefined` for `data` itself. */
  readonly from: Shape | undefined
  /** What the field calls it: `comments` holds a `Comment`. */
  readonly host: string
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
export interface Root {
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
const behind = (shape: Shape, host: string, visit: (record: Shape, host: string) => void): void => {
  const seen = new Set<Shape>()
  const walk = (at: Shape, name: string): void => {
    if (seen.has(at)) return
    seen.add(at)
    if (isRecord(at)) visit(at, name)
    if (at.items) walk(at.items, singular(name))
    if (at.object?.rest) walk(at.object.rest, singular(name))
  }
  walk(shape, host)
}

/** Lists every object of a platform once, with the fields that lead to it and the operations it is part of. */
export const surveyPlatform = (platform: Shape): Survey => {
  const entries = new Map<Shape, { edges: Edge[]; owners: Set<string> }>()
  const canonical = new Map<Shape, string>()
  const fields = platform.object ? orderedFields(platform.object) : []
  // The shortest name is the plainest one: `getKolSpreadInfoV1`, not `gwApiDataSpGetAuthorSpreadInfoV1`.
  const plainest = fields.toSorted(([left], [right]) => left.length - right.length || byCodeUnit(left, right))
  for (const [operation, { shape }] of plainest) {
    if (!canonical.has(shape)) canonical.set(shape, operation)
  }
  const roots = fields.map(([operation, { shape }]): Root => {
    return { operation, shape, canonical: canonical.get(shape) ?? operation }
  })
  for (const { shape, operation } of roots.filter((root) => root.canonical === root.operation)) {
    const seen = new Set<Shape>()
    const visit = (record: Shape, host: string, from: Shape | undefined): void => {
      const entry = entries.get(record) ?? { edges: [], owners: new Set() }
      entries.set(record, entry)
      entry.owners.add(operation)
      if (!entry.edges.some((edge) => edge.from === from && edge.host === host)) entry.edges.push({ from, host })
      if (seen.has(record) || !record.object) return
      seen.add(record)
      for (const [name, field] of orderedFields(record.object)) {
        behind(field.shape, name, (inner, innerHost) => {
          visit(inner, innerHost, record)
        })
      }
      const { rest } = record.object
      if (rest) {
        behind(rest, singular(host), (inner, innerHost) => {
          visit(inner, innerHost, record)
        })
      }
    }
    behind(shape, '', (record, host) => {
      visit(record, host, undefined)
    })
  }
  return { roots, entries: [...entries].map(([record, entry]) => ({ record, ...entry })) }
}
