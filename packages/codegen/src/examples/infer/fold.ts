import { isProven, type Shape } from './shape.ts'
import { foldShape } from './unite.ts'

/** An object on the way from the root: the field that led to it, that field's own shape, and the object's. */
interface Step {
  readonly key: string
  readonly value: Shape
  readonly record: Shape
}

const fieldsOf = (shape: Shape) => shape.object?.fields ?? new Map<string, never>()

/** The object that a field holds, itself or as an element of arrays. */
const recordOf = (value: Shape): Shape | undefined => {
  const seen = new Set<Shape>()
  for (let at: Shape | undefined = value; at && !seen.has(at); at = at.items) {
    if (fieldsOf(at).size > 0) return at
    seen.add(at)
  }
  return undefined
}

const mayAgree = (left: Shape, right: Shape): boolean =>
  !isProven(left) || !isProven(right) || [...left.kinds].some((kind) => kind !== 'null' && right.kinds.has(kind))

const commonFields = (outer: Shape, inner: Shape): number =>
  [...fieldsOf(inner)].filter(([name, { shape }]) => {
    const own = fieldsOf(outer).get(name)
    return own !== undefined && mayAgree(own.shape, shape)
  }).length

/**
 * Whether an object inside another is of the same type. Under the same field name, directly inside (`replies` in
 * `replies`), half of the fields are enough. Under another (`quoted` in a post) it takes most fields of both, and at
 * least five of them: small objects such as `{ id, name }` agree by chance, and so do GraphQL's `{ node }` and
 * `{ edges, pageInfo }`.
 */
const isRecursion = (outer: Step, inner: Step, isDirect: boolean): boolean => {
  const common = commonFields(outer.record, inner.record)
  const ofOuter = common / fieldsOf(outer.record).size
  const ofInner = common / fieldsOf(inner.record).size
  if (isDirect && outer.key === inner.key) return common >= 2 && ofOuter >= 0.5 && ofInner >= 0.7
  return common >= 5 && ofOuter >= 0.7 && ofInner >= 0.7
}

/** A list in a list of the same name that is null or empty in the example: the recursion was cut off there. */
const isCutOff = (outer: Step, key: string, value: Shape): boolean =>
  outer.key === key && outer.value.items !== undefined && !isProven(value) && !value.kinds.has('object')

/**
 * Folds structures that contain themselves: comments in comments, a quoted post in a post. Decided for each example
 * alone; uniting folded shapes keeps every fold, so that the order of examples does not matter.
 */
export const foldRecursion = (root: Shape): Shape => {
  const pairs: [Shape, Shape][] = []
  const visit = (shape: Shape, steps: readonly Step[]): void => {
    for (const child of [shape.items, shape.object?.rest]) if (child) visit(child, steps)
    const parent = steps.at(-1)
    for (const [key, { shape: value }] of fieldsOf(shape)) {
      const record = recordOf(value)
      if (record === undefined) {
        if (parent?.record === shape && isCutOff(parent, key, value)) pairs.push([parent.value, value])
        visit(value, steps)
        continue
      }
      const step: Step = { key, value, record }
      for (const outer of steps) {
        const isDirect = outer === parent && outer.record === shape
        if (!isRecursion(outer, step, isDirect)) continue
        pairs.push(isDirect && outer.key === key ? [outer.value, value] : [outer.record, record])
      }
      visit(value, [...steps, step])
    }
  }
  const record = recordOf(root)
  visit(root, record ? [{ key: '', value: root, record }] : [])
  return foldShape(root, pairs)
}
