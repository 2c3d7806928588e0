import { orderedFields } from '../examples/infer/order.ts'
import type { Field, Kind, ObjectPart, Shape } from '../examples/infer/shape.ts'
import { propertyName } from '../generate/header.ts'

const typeOrder = ['object', 'array', 'number', 'integer', 'string', 'boolean', 'null'] as const satisfies Kind[]

const SCALARS: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
}

/** Whether the value may be anything as far as is known. */
const isUnknown = ({ kinds, object }: Shape): boolean =>
  [...kinds].every((kind) => kind === 'null' || kind === 'object') &&
  (object === undefined || (object.fields.size === 0 && object.rest === undefined))

/**
 * The TypeScript type of a shape; objects with fields go by their names, or stand in place without. A recursion without
 * a name in it (a list of itself) is `unknown` from its second round on.
 */
export const renderType = (root: Shape, names: ReadonlyMap<Shape, string>): string => {
  const render = (shape: Shape, around: readonly Shape[]): string => {
    if (isUnknown(shape) || around.includes(shape)) return 'unknown'
    const inside = [...around, shape]
    const ofField = ([name, field]: [string, Field]): string =>
      `${propertyName(name)}${field.required ? '' : '?'}: ${render(field.shape, inside)}`
    const ofObject = (part: ObjectPart | undefined): string => {
      const name = names.get(shape)
      if (name !== undefined) return name
      if (part && part.fields.size > 0) return `{ ${orderedFields(part).map(ofField).join('; ')} }`
      return part?.rest ? `Record<string, ${render(part.rest, inside)}>` : 'Record<string, unknown>'
    }
    const ofArray = (items: Shape | undefined): string => {
      if (items === undefined) return 'unknown[]'
      const element = render(items, inside)
      return items.kinds.size > 1 && element !== 'unknown' ? `(${element})[]` : `${element}[]`
    }
    const ofKind = (kind: Kind): string => {
      if (kind === 'object') return ofObject(shape.object)
      return kind === 'array' ? ofArray(shape.items) : (SCALARS[kind] ?? 'unknown')
    }
    return [...new Set(typeOrder.filter((kind) => shape.kinds.has(kind)).map(ofKind))].join(' | ')
  }
  return render(root, [])
}
