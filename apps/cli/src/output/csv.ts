import { flatten } from './flatten.ts'
import { toJson } from './json.ts'

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : toJson(value, 0)
}

/** RFC 4180: quotes where a cell holds a comma, a quote or a line end, or would lose its outer spaces. */
const quote = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as CSV: a column for each leaf that any row has, in the order of first sight. */
export const toCsv = (rows: readonly unknown[]): string => {
  const cells = rows.map(
    (row) => new Map([...flatten(row)].map(({ path, value }) => [path === '' ? 'value' : path, value])),
  )
  const columns = [...new Set(cells.flatMap((row) => [...row.keys()]))]
  const lines = [columns, ...cells.map((row) => columns.map((column) => cellOf(row.get(column))))]
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('')
}
