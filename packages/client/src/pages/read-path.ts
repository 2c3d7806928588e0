const step = (value: unknown, name: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined
  if (name === '-1') return Array.isArray(value) ? value.at(-1) : undefined
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

/** Reads a parameter of an address inside the answer (Zhihu's `paging.next`). */
const parameterOf = (address: unknown, name: string): string | undefined => {
  if (typeof address !== 'string') return undefined
  const [, query = ''] = address.split('?')
  return new URLSearchParams(query).get(name) ?? undefined
}

const isMissing = (value: unknown) => value === undefined || value === null || value === ''

/** The value at a path of an overlay, of the first alternative that has one. */
export const readPath = (data: unknown, path: string): unknown => {
  for (const alternative of path.split('|')) {
    const [names = '', parameter] = alternative.split('?')
    const value = names === '.' ? data : names.split('.').reduce(step, data)
    const found = parameter === undefined ? value : parameterOf(value, parameter)
    if (!isMissing(found)) return found
  }
  return undefined
}

const DEEPEST = 4

/** The longest list of objects in an answer whose shape nobody has published. */
const longestList = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined
  if (Array.isArray(value)) return value.length === 0 || typeof value[0] === 'object' ? value : undefined
  return Object.values(value)
    .map((inner) => longestList(inner, depth + 1))
    .reduce((longest, list) => (list && list.length > (longest?.length ?? -1) ? list : longest), undefined)
}

/** The items of an answer; undefined when there is no list at the place. */
export const readItems = (data: unknown, path: string | undefined): readonly unknown[] | undefined => {
  const found = path === undefined || path === '*' ? longestList(data) : readPath(data, path)
  return Array.isArray(found) ? found : undefined
}
