import { pascalCase, singular } from '../../data-types/words.ts'
import { orderedFields } from '../infer/order.ts'
import type { Shape } from '../infer/shape.ts'

/** `['Data', 'Comments']` becomes `['Data', 'Comment']`: one of them. */
const oneOf = (way: readonly string[]): readonly string[] => {
  const last = way.at(-1)
  return last === undefined ? way : [...way.slice(0, -1), pascalCase(singular(last))]
}

/**
 * The shapes that stand in more than one place of a graph, which only recursion does, each with a name made from the
 * fields on the first way to it.
 */
export const nameDefinitions = (root: Shape): Map<Shape, string> => {
  const ways = new Map<Shape, readonly string[]>()
  const shared = new Set<Shape>()
  const visit = (shape: Shape, way: readonly string[]): void => {
    if (ways.has(shape)) {
      shared.add(shape)
      return
    }
    ways.set(shape, way)
    if (shape.items) visit(shape.items, oneOf(way))
    if (!shape.object) return
    for (const [name, field] of orderedFields(shape.object)) visit(field.shape, [...way, pascalCase(name)])
    if (shape.object.rest) visit(shape.object.rest, oneOf(way))
  }
  visit(root, [])

  const taken = new Set<string>()
  const nameOf = (way: readonly string[]): string => {
    const longer = way.map((_, index) => way.slice(-index - 1).join(''))
    const free = longer.find((name) => /^[A-Za-z]/.test(name) && !taken.has(name))
    if (free !== undefined) return free
    const base = longer.find((name) => /^[A-Za-z]/.test(name)) ?? 'Data'
    for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`
  }
  const names = new Map<Shape, string>()
  for (const [shape, way] of ways) {
    if (!shared.has(shape)) continue
    const name = nameOf(way)
    taken.add(name)
    names.set(shape, name)
  }
  return names
}
