import { byCodeUnit } from '../bundle/document.ts'
import { orderedFields } from '../examples/infer/order.ts'
import type { Shape } from '../examples/infer/shape.ts'
import { foldShape } from '../examples/infer/unite.ts'
import { isSizedUrl } from './common-name.ts'
import { isSameType } from './same-type.ts'
import { singular } from './words.ts'

/** Objects this large do not have the same field names by chance. */
const TELLING = 5

/** An object with fields, and where it stands first. */
interface Place {
  readonly record: Shape
  readonly host: string
  /** The object that has the field; `undefined` for `data` itself. */
  readonly parent: Shape | undefined
}

const fieldNames = ({ object }: Shape): string[] => [...(object?.fields.keys() ?? [])].sort(byCodeUnit)

const placesOf = (root: Shape): Place[] => {
  const places: Place[] = []
  const seen = new Set<Shape>()
  const visit = (shape: Shape, host: string, parent: Shape | undefined): void => {
    if (seen.has(shape)) return
    seen.add(shape)
    const isRecord = shape.object !== undefined && shape.object.fields.size > 0
    if (isRecord) places.push({ record: shape, host, parent })
    if (shape.items) visit(shape.items, singular(host), parent)
    if (!shape.object) return
    for (const [name, field] of orderedFields(shape.object)) visit(field.shape, name, shape)
    if (shape.object.rest) visit(shape.object.rest, singular(host), isRecord ? shape : parent)
  }
  for (const [, { shape }] of root.object?.fields ?? []) visit(shape, '', undefined)
  return places
}

/** Groups in which each is of the same type as the first one. */
const partition = (records: readonly Shape[]): Shape[][] => {
  const groups: Shape[][] = []
  for (const record of records) {
    const group = groups.find(([first]) => first !== undefined && isSameType(first, record, false))
    if (group) group.push(record)
    else groups.push([record])
  }
  return groups
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] => {
  const groups = new Map<unknown, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

/** `{ large, medium, small }`: an object all of whose objects are of one type. They need not agree on a name. */
const siblings = (places: readonly Place[]): Shape[][] =>
  groupBy(places, ({ parent }) => parent)
    .filter(([first]) => first?.parent !== undefined)
    .map((own) => own.map(({ record }) => record))
    .filter((records) => records.length > 1 && partition(records).length === 1)

/**
 * Makes objects of the same type one, across all operations of a platform. They must have the same fields; small ones
 * must also stand in a field of the same name, because `{ id, name }` is many things (an address with its size is not). Large objects that leave something
 * open (null, an empty list) fill each other in, unless they could be filled in two ways.
 */
export const shareTypes = (platform: Shape): Shape => {
  const places = placesOf(platform)
  const isTelling = ({ record }: Place) => fieldNames(record).length >= TELLING || isSizedUrl(record)
  // `{ base_resp }` as a whole answer says nothing about what it answers.
  const small = places.filter(
    (place) => !isTelling(place) && (place.host !== '' || fieldNames(place.record).length > 1),
  )
  const groups = [
    ...groupBy(places.filter(isTelling), ({ record }) => JSON.stringify(fieldNames(record))).flatMap((group) => {
      const records = group.map(({ record }) => record)
      const isClear = records.every((one, at) => records.slice(at + 1).every((other) => isSameType(one, other, true)))
      return isClear ? [records] : partition(records)
    }),
    ...groupBy(small, ({ record, host }) => JSON.stringify([host, fieldNames(record)])).flatMap((group) =>
      partition(group.map(({ record }) => record)),
    ),
    ...siblings(places),
  ]
  const pairs = groups.flatMap(([first, ...others]) =>
    first ? others.map((other): [Shape, Shape] => [first, other]) : [],
  )
  return foldShape(platform, pairs)
}
