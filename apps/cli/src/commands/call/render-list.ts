import { toJson } from '../../output/json.ts'
import { renderTable } from '../../text/table.ts'

type Scalar = string | number | bigint | boolean | null | undefined
type FlatRow = Readonly<Record<string, Scalar>>

/** More columns than this are no table on a terminal. */
const MOST_COLUMNS = 12

const isScalar = (value: unknown): value is Scalar => typeof value !== 'object' || value === null

const isFlatRow = (value: unknown): value is FlatRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isScalar)

const columnsOf = (rows: readonly FlatRow[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))]

/** Whether a result reads as a table of its own: a list of flat objects with a few fields, such as a query makes. */
export const isFlatList = (data: unknown): data is readonly FlatRow[] =>
  Array.isArray(data) && data.length > 0 && data.every(isFlatRow) && columnsOf(data).length <= MOST_COLUMNS

const cellOf = (value: Scalar) => (typeof value === 'string' ? value : value === undefined ? '' : toJson(value, 0))

/** A row for each item and a column for each field; the header is for people, so a pipe gets none. */
export const renderList = (rows: readonly FlatRow[], columns: number | undefined): string => {
  const names = columnsOf(rows)
  const cells = rows.map((row) => names.map((name) => cellOf(row[name])))
  return renderTable(columns === undefined ? cells : [names, ...cells], columns)
}
