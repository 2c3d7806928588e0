import { keyKinds } from '../infer/keys.ts'
import { orderedFields } from '../infer/order.ts'
import { isProven, kindOrder, type ObjectPart, type Shape } from '../infer/shape.ts'
import { nameDefinitions } from './definitions.ts'
import { seenKinds, type Schema, type Seen } from './schema.ts'

const seenIn = ({ kinds, text }: Shape, isRoot: boolean): Seen[] => {
  const seen = new Set<Seen>()
  if (text === 'empty') seen.add('empty string')
  if (kinds.has('null')) seen.add('null')
  if (kinds.has('object')) seen.add('empty object')
  if (isRoot && kinds.has('array')) seen.add('empty array')
  return seenKinds.filter((kind) => seen.has(kind))
}

/** An empty array is still an array, except as the whole of `data`: an answer without content has it, too. */
const provesNothing = (shape: Shape, isRoot: boolean): boolean =>
  !isProven(shape) && (isRoot || !shape.kinds.has('array'))

/**
 * The schema of a shape. Equal shapes give equal schemas, down to the order of the keys, and `fromSchema` gives the
 * shape back.
 */
export const toSchema = (root: Shape): Schema => {
  const names = nameDefinitions(root)

  const objectSchema = (part: ObjectPart): Schema => {
    const fields = orderedFields(part)
    const properties = Object.fromEntries(fields.map(([name, { shape }]) => [name, reference(shape)]))
    // Objects put keys such as `18` first, whatever order they are given in.
    for (const [index, name] of Object.keys(properties).entries()) {
      const rank = part.fields.get(name)?.rank
      if (rank !== undefined && rank !== index) properties[name] = { ...properties[name], 'x-order': rank }
    }
    const required = fields.filter(([, field]) => field.required).map(([name]) => name)
    return {
      ...(fields.length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(part.rest && { 'x-keys': keyKinds.filter((kind) => part.keys.has(kind)) }),
      ...(part.rest && { additionalProperties: reference(part.rest) }),
    }
  }

  const content = (shape: Shape, isRoot: boolean): Schema => {
    const { kinds, large, text, items, object } = shape
    if (provesNothing(shape, isRoot)) return kinds.size > 0 ? { 'x-seen': seenIn(shape, isRoot) } : {}
    const types = kindOrder.filter((kind) => kinds.has(kind))
    const [only] = types
    return {
      type: types.length === 1 && only !== undefined ? only : types,
      ...(large && { format: 'int64' }),
      ...(text === 'json' && { contentMediaType: 'application/json' }),
      ...(text === 'empty' && { 'x-seen': ['empty string'] }),
      ...(object && objectSchema(object)),
      ...(items && { items: reference(items) }),
    }
  }

  const reference = (shape: Shape): Schema => {
    const name = names.get(shape)
    return name === undefined ? content(shape, false) : { $ref: `#/$defs/${name}` }
  }

  const definitions = [...names].map(([shape, name]) => [name, content(shape, false)] as const)
  return {
    ...(names.has(root) ? reference(root) : content(root, true)),
    ...(definitions.length > 0 && { $defs: Object.fromEntries(definitions) }),
  }
}
