import type { KeyKind } from './keys.ts'
import { isMap, nothing, type Field, type Kind, type ObjectPart, type Shape, type Text } from './shape.ts'
import { widerText } from './text.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Shapes that have to become one, with what they lead to. */
interface Group {
  readonly members: Shape[]
  items?: Shape | undefined
  rest?: Shape | undefined
  fields: Map<string, Shape>
}

/**
 * Groups shapes that have to become one. Two shapes being one makes what lies behind the same field of both one, too;
 * shapes refer to themselves, so this is the closure of the given pairs, reached by union and find.
 */
class Groups {
  readonly #groups = new Map<Shape, Group>()
  readonly #parents = new Map<Shape, Shape>()

  find(shape: Shape): Shape {
    let root = shape
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent
    return root
  }

  of(shape: Shape): Group {
    const root = this.find(shape)
    const known = this.#groups.get(root)
    if (known) return known
    const { items, object } = root
    const fields = new Map([...(object?.fields ?? [])].map(([name, field]) => [name, field.shape] as const))
    const group: Group = { members: [root], items, rest: object?.rest, fields }
    this.#groups.set(root, group)
    return group
  }

  unite(pairs: readonly (readonly [Shape, Shape])[]): void {
    const queue = [...pairs]
    for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
      const [left, right] = [this.find(pair[0]), this.find(pair[1])]
      if (left !== right) queue.push(...this.#join(left, right))
    }
  }

  /** Puts the group of `right` into that of `left`; answers the pairs that follow from it. */
  #join(left: Shape, right: Shape): [Shape, Shape][] {
    const [into, from] = [this.of(left), this.of(right)]
    const maps = [into, from].some(({ fields, rest }) => rest !== undefined && fields.size === 0)
    const following: [Shape, Shape][] = []
    const both = (one: Shape | undefined, other: Shape | undefined) => {
      if (one && other) following.push([one, other])
      return one ?? other
    }
    this.#parents.set(right, left)
    this.#groups.delete(right)
    into.members.push(...from.members)
    into.items = both(into.items, from.items)
    into.rest = both(into.rest, from.rest)
    for (const [name, shape] of from.fields) into.fields.set(name, both(into.fields.get(name), shape) ?? shape)
    if (maps) {
      for (const shape of into.fields.values()) into.rest = both(into.rest, shape)
      into.fields = new Map()
    }
    return following
  }
}

const uniteKinds = (members: readonly Shape[]): Set<Kind> => {
  const kinds = new Set(members.flatMap((member) => [...member.kinds]))
  if (kinds.has('number')) kinds.delete('integer')
  return kinds
}

const fieldOf = (name: string, parts: readonly ObjectPart[], shape: Shape): Field => {
  const fields = parts.map((part) => part.fields.get(name))
  const rank = Math.max(...fields.map((field) => field?.rank ?? 0))
  const note = fields.find((field) => field?.note !== undefined)?.note
  return {
    shape,
    required: fields.every((field) => field?.required === true),
    rank,
    ...(note !== undefined && { note }),
  }
}

const build = (groups: Groups, root: Shape): Shape => {
  const built = new Map<Shape, Shape>()
  const visit = (shape: Shape): Shape => {
    const key = groups.find(shape)
    const done = built.get(key)
    if (done) return done
    const { members, items, rest, fields } = groups.of(key)
    const text = members.reduce<Text | undefined>((wide, member) => widerText(wide, member.text), undefined)
    const draft: Mutable<Shape> = { kinds: uniteKinds(members), large: members.some(({ large }) => large), text }
    // Known before its parts are: a part may lead back here.
    built.set(key, draft)
    draft.items = items && visit(items)
    const parts = members.flatMap(({ object }) => object ?? [])
    if (parts.length > 0) {
      const united = [...fields].map(([name, field]) => [name, fieldOf(name, parts, visit(field))] as const)
      const keys = new Set<KeyKind>(parts.flatMap((part) => [...part.keys]))
      // A map swallowed the names of these objects: they turned out to be data.
      if (fields.size === 0 && rest && parts.some((part) => !isMap(part) && part.fields.size > 0)) keys.add('name')
      draft.object = { fields: new Map(united), ...(rest && { rest: visit(rest) }), keys }
    }
    return draft
  }
  return visit(root)
}

/** The shape of `root` in which each given pair of shapes inside it has become one. */
export const foldShape = (root: Shape, pairs: readonly (readonly [Shape, Shape])[]): Shape => {
  if (pairs.length === 0) return root
  const groups = new Groups()
  groups.unite(pairs)
  return build(groups, root)
}

/**
 * The narrowest shape that holds everything that any of the given ones holds. Whatever their order or grouping, the
 * result is the same; a field is always there only if it is in all that have the object.
 */
export const uniteShapes = (shapes: readonly Shape[]): Shape => {
  const [first = nothing, ...others] = shapes
  const groups = new Groups()
  groups.unite(others.map((other) => [first, other] as const))
  return build(groups, first)
}
