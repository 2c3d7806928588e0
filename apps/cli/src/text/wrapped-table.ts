import { renderTable } from './table.ts'
import { width } from './width.ts'
import { wrapTo } from './wrap.ts'

const GAP = 2
/** A text in fewer columns than this is hard to read: it is then cut like every other cell. */
const NARROWEST = 24

/** Rows as aligned columns, the last one a text that goes on in the lines below instead of being cut. */
export const renderWrapped = (rows: readonly (readonly string[])[], columns: number | undefined): string => {
  if (columns === undefined) return renderTable(rows)
  const count = Math.max(0, ...rows.map((row) => row.length))
  const before = Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  ).reduce((sum, each) => sum + each + GAP, 0)
  const left = columns - before
  if (left < NARROWEST) return renderTable(rows, columns)
  const wrapped = rows.flatMap((row) => {
    const [first = '', ...more] = wrapTo(row[count - 1] ?? '', left)
    const empty = Array.from({ length: count - 1 }, () => '')
    return [[...row.slice(0, count - 1), ...empty.slice(row.length), first], ...more.map((line) => [...empty, line])]
  })
  return renderTable(wrapped, columns)
}
