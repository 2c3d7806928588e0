const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** JSON of a value. A bigint is written as the digits that the answer had, so an id of 19 digits loses none. */
export const toJson = (value: unknown, indent = 2, depth = 0): string => {
  if (typeof value === 'bigint') return value.toString()
  if (!isObject(value)) return JSON.stringify(value ?? null)
  const inner = `\n${' '.repeat(indent * (depth + 1))}`
  const outer = `\n${' '.repeat(indent * depth)}`
  const join = (open: string, parts: string[], close: string) => {
    if (parts.length === 0) return open + close
    return indent > 0
      ? `${open}${inner}${parts.join(`,${inner}`)}${outer}${close}`
      : `${open}${parts.join(',')}${close}`
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => toJson(item, indent, depth + 1))
    return join('[', items, ']')
  }
  const colon = indent > 0 ? ': ' : ':'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${JSON.stringify(key)}${colon}${toJson(field, indent, depth + 1)}`)
  return join('{', fields, '}')
}
