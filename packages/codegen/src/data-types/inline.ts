import type { Field, Shape } from '../examples/infer/shape.ts'
import type { Entry, Survey } from './survey.ts'

const leadsToObject = (shape: Shape, seen = new Set<Shape>()): boolean => {
  if (seen.has(shape)) return false
  seen.add(shape)
  const { items, object } = shape
  return [items, object?.rest].some((inner) => inner && leadsToObject(inner, seen)) || (object?.fields.size ?? 0) > 0
}

const isPlain = ({ shape, note }: Field): boolean =>
  note === undefined && !shape.large && shape.text !== 'json' && !leadsToObject(shape)

/**
 * An object of one plain field reads better in its place than under a name of its own, and so does one of two fields that
 * stands in one place only.
 */
const isInline = ({ record, edges }: Entry): boolean => {
  const fields = [...(record.object?.fields.values() ?? [])]
  return fields.length <= (edges.length === 1 ? 2 : 1) && !record.object?.rest && fields.every(isPlain)
}

/** The objects that are written in place, without a name. `data` itself always has one. */
export const inlineRecords = ({ entries, roots }: Survey): Set<Shape> => {
  const shapes = new Set(roots.map(({ shape }) => shape))
  return new Set(entries.filter((entry) => !shapes.has(entry.record) && isInline(entry)).map(({ record }) => record))
}
