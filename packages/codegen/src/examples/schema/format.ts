const WIDTH = 120

/** JSON with one line for whatever fits on one, in the style of this repository's other JSON. Ends in a line break. */
export const formatJson = (value: unknown): string => {
  const format = (node: unknown, indent: string, before: number): string => {
    const flat = inline(node)
    if (indent.length + before + flat.length < WIDTH || typeof node !== 'object' || node === null) return flat
    const deeper = `${indent}  `
    if (Array.isArray(node)) {
      return `[\n${node.map((item) => deeper + format(item, deeper, 0)).join(',\n')}\n${indent}]`
    }
    const lines = Object.entries(node).map(([key, item]) => {
      const name = `${JSON.stringify(key)}: `
      return deeper + name + format(item, deeper, name.length)
    })
    return `{\n${lines.join(',\n')}\n${indent}}`
  }
  return `${format(value, '', 0)}\n`
}

const inline = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return JSON.stringify(node)
  if (Array.isArray(node)) return `[${node.map(inline).join(', ')}]`
  const entries = Object.entries(node).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
