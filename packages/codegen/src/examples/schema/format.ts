const WIDTH = 120

/**
 * The text of a value on one line. Every value is asked for by each value around it, so what was written is kept: a large
 * document would otherwise be written once for each level of it.
 */
const inliner = () => {
  const written = new WeakMap<object, string>()
  const inline = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return JSON.stringify(node)
    const known = written.get(node)
    if (known !== undefined) return known
    const entries = Array.isArray(node)
      ? node.map(inline)
      : Object.entries(node).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
    const text = Array.isArray(node)
      ? `[${entries.join(', ')}]`
      : entries.length > 0
        ? `{ ${entries.join(', ')} }`
        : '{}'
    written.set(node, text)
    return text
  }
  return inline
}

/** JSON with one line for whatever fits on one, in the style of this repository's other JSON. Ends in a line break. */
export const formatJson = (value: unknown): string => {
  const inline = inliner()
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
