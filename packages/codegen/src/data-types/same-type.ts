import type { Kind, ObjectPart, Shape } from '../examples/infer/shape.ts'

const ofKinds = ({ kinds, large, object }: Shape): Set<Kind> => {
  const own = new Set(kinds)
  own.delete('null')
  if (own.delete('number')) own.add('integer')
  if (large) own.delete('string')
  if (object && object.fields.size === 0 && !object.rest) own.delete('object')
  return own
}

const isSubset = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => [...left].every((each) => right.has(each))
const isEqual = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean =>
  left.size === right.size && isSubset(left, right)

/**
 * Whether two shapes are of one type as far as the examples show. The fields must have the same names and kinds all the
 * way down, and the same notes. Where one was only null or empty, `lenient` takes the other's word for it.
 */
export const isSameType = (left: Shape, right: Shape, lenient: boolean): boolean => {
  // A pair met again on the way down is assumed to hold: that is what equality of recursive types means.
  const assumed = new Map<Shape, Set<Shape>>()

  const sameShape = (one: Shape, other: Shape): boolean => {
    if (one === other || assumed.get(one)?.has(other)) return true
    assumed.set(one, (assumed.get(one) ?? new Set()).add(other))
    const [kinds, others] = [ofKinds(one), ofKinds(other)]
    if (!isEqual(kinds, others) && !(lenient && (kinds.size === 0 || others.size === 0))) return false
    return samePart(one.items, other.items, sameShape) && samePart(one.object, other.object, sameObject)
  }

  const samePart = <T>(one: T | undefined, other: T | undefined, same: (one: T, other: T) => boolean): boolean =>
    one === undefined || other === undefined ? lenient || one === other : same(one, other)

  const sameObject = (one: ObjectPart, other: ObjectPart): boolean => {
    const isEmpty = [one, other].some(({ fields, rest }) => fields.size === 0 && !rest)
    if (isEmpty) return lenient || (one.fields.size === other.fields.size && one.rest === other.rest)
    if (one.fields.size !== other.fields.size || !samePart(one.rest, other.rest, sameShape)) return false
    if ((one.rest === undefined) !== (other.rest === undefined)) return false
    return [...one.fields].every(([name, field]) => {
      const twin = other.fields.get(name)
      return twin !== undefined && twin.note === field.note && sameShape(field.shape, twin.shape)
    })
  }

  return sameShape(left, right)
}
