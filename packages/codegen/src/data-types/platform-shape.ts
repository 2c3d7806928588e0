import type { ResponseSchema } from '../examples/responses.ts'
import { orderedFields } from '../examples/infer/order.ts'
import { isProven, type Field, type ObjectPart, type Shape } from '../examples/infer/shape.ts'
import { fromSchema } from '../examples/schema/from-schema.ts'

/** What is to be said of a place: the operation's path, and a JSON pointer into `data` with `*` for any element or key. */
export type Describe = (path: string, pointer: string) => string | undefined

const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1')

/** The shape with what `describe` says of its fields. */
const annotate = (path: string, root: Shape, describe: Describe): Shape => {
  const done = new Map<Shape, Shape>()
  const visit = (shape: Shape, pointer: string): Shape => {
    const known = done.get(shape)
    if (known) return known
    const copy: { -readonly [K in keyof Shape]: Shape[K] } = { ...shape }
    done.set(shape, copy)
    if (shape.items) copy.items = visit(shape.items, `${pointer}/*`)
    if (shape.object) copy.object = visitObject(shape.object, pointer)
    return copy
  }
  const visitObject = (part: ObjectPart, pointer: string): ObjectPart => {
    const fields = orderedFields(part).map(([name, field]): [string, Field] => {
      const place = `${pointer}/${escape(name)}`
      const note = describe(path, place)
      return [name, { ...field, shape: visit(field.shape, place), ...(note !== undefined && { note }) }]
    })
    return { ...part, fields: new Map(fields), ...(part.rest && { rest: visit(part.rest, `${pointer}/*`) }) }
  }
  return visit(root, '')
}

/** All operations of a platform whose `data` is known as one object: a field for each, by the operation's name. */
export const platformShape = (
  operations: ReadonlyMap<string, Partial<ResponseSchema> & { path: string }>,
  describe: Describe = () => undefined,
): Shape => {
  const fields = [...operations].flatMap(([name, { path, schema }], rank): [string, Field][] => {
    const shape = schema && fromSchema(schema)
    if (!shape || !isProven(shape)) return []
    return [[name, { shape: annotate(path, shape, describe), required: true, rank }]]
  })
  return { kinds: new Set(['object']), large: false, object: { fields: new Map(fields), keys: new Set() } }
}
