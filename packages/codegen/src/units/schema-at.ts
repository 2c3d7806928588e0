/** The parts of a JSON Schema that lead from one place to the next. */
export interface Navigable {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Navigable>>
  readonly items?: Navigable
  readonly additionalProperties?: Navigable | boolean
  readonly anyOf?: readonly Navigable[]
}

type Resolve = (ref: string) => Navigable | undefined

/** The alternatives of a schema, references followed. */
const branchesOf = (schema: Navigable, resolve: Resolve): Navigable[] => {
  if (schema.$ref) {
    const target = resolve(schema.$ref)
    return target ? branchesOf(target, resolve) : []
  }
  return schema.anyOf ? schema.anyOf.flatMap((branch) => branchesOf(branch, resolve)) : [schema]
}

const step = (schema: Navigable, segment: string): Navigable[] => {
  const { properties = {}, items, additionalProperties } = schema
  if (segment === '*')
    return [items, additionalProperties].filter((each): each is Navigable => typeof each === 'object')
  return Object.hasOwn(properties, segment) ? [properties[segment] as Navigable] : []
}

/** The schemas at a JSON pointer; a `*` is any element of a list or any key of a map. Empty when there is no such place. */
export const schemaAt = (schema: Navigable, pointer: string, resolve: Resolve): Navigable[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Navigable[]>(
      (places, segment) =>
        places.flatMap((place) => branchesOf(place, resolve)).flatMap((place) => step(place, segment)),
      [schema],
    )
