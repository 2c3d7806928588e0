type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const keyOf = (value: unknown, name: string): string =>
  name === '-1' && Array.isArray(value) ? String(value.length - 1) : name

/** The value at names with dots; `.` is the value itself, `-1` the last of a list. */
export const readPlace = (data: unknown, path: string): unknown =>
  path === '.'
    ? data
    : path.split('.').reduce<unknown>((value, name) => {
        const key = keyOf(value, name)
        return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
      }, data)

/** Puts a value at names with dots, with objects on the way where there are none. An empty list has no last one: nothing happens. */
export const writePlace = (data: Fields, path: string, value: unknown): void => {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at: Fields = data
  for (const name of names) {
    const key = keyOf(at, name)
    if (key === '-1') return
    const inner = at[key]
    if (isObject(inner)) at = inner
    else at = at[key] = {}
  }
  at[keyOf(at, last)] = value
}
