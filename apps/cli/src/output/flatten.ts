/** A leaf of an answer. */
export interface Leaf {
  /** As people write it: `list[0].id`. */
  readonly path: string
  /** The same as a JSON pointer, as the table of figures has it. */
  readonly pointer: string
  readonly value: unknown
}

const isPlainName = (key: string) => /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)

const pathOf = (path: string, key: string | number) => {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!isPlainName(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

const childrenOf = (value: unknown): readonly (readonly [string | number, unknown])[] | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  return Array.isArray(value) ? value.map((item, at) => [at, item] as const) : Object.entries(value)
}

/** The leaves of an answer, in its order. Empty objects and lists are leaves. */
export function* flatten(value: unknown, path = '', pointer = ''): Generator<Leaf> {
  const children = childrenOf(value)
  if (!children || children.length === 0) {
    yield { path, pointer, value }
    return
  }
  for (const [key, child] of children) {
    const escaped = String(key).replaceAll('~', '~0').replaceAll('/', '~1')
    yield* flatten(child, pathOf(path, key), `${pointer}/${escaped}`)
  }
}
