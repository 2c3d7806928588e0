import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { replaceFile } from '../../../files/replace-file.ts'
import type { ResultIndex } from '../result-index.ts'
import { type ColumnType, Columns, type ResultRow } from './columns.ts'
import { parseExact } from '../../../output/parse-exact.ts'

const TYPES = { empty: 'STRING', text: 'STRING', boolean: 'BOOLEAN', integer: 'INT64', number: 'DOUBLE' } as const

/** So many rows are in memory at a time. */
const GROUP = 5000

function* rowsOf(index: ResultIndex): Generator<ResultRow> {
  for (const { row, line } of index.lines()) {
    if (row === 0) continue // of a row that the input does not have
    yield { row, fields: parseExact(line) as ResultRow['fields'] }
  }
}

const toCell = (type: ColumnType, value: string | number | boolean | null) =>
  type === 'integer' && typeof value === 'number' ? BigInt(value) : value

/** Writes a result as a Parquet table, one row for each answer, in the order of the input. */
export const writeParquet = (path: string, index: ResultIndex): Promise<void> =>
  replaceFile(path, async (temporary) => {
    const columns = new Columns()
    for (const row of rowsOf(index)) columns.see(row)
    const all = columns.all
    const columnsOf = (rows: readonly (string | number | boolean | null)[][]) =>
      all.map(({ name, type }, at) => ({
        name,
        type: TYPES[type],
        data: rows.map((row) => toCell(type, row[at] ?? null)),
        nullable: true,
      }))
    const writer = fileWriter(temporary)
    const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }) })
    let rows: ReturnType<Columns['valuesOf']>[] = []
    const writeGroup = async () => {
      if (rows.length > 0) await parquet.write({ columnData: columnsOf(rows), rowGroupSize: GROUP })
      rows = []
    }
    for (const row of rowsOf(index)) {
      rows.push(columns.valuesOf(row))
      if (rows.length === GROUP) await writeGroup()
    }
    await writeGroup()
    await parquet.finish()
  })
