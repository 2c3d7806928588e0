import { toJson } from '../../../output/json.ts'

/** What all values of a column can be kept as. `text` holds everything. */
export type ColumnType = 'empty' | 'boolean' | 'integer' | 'number' | 'text'

export interface Column {
  readonly name: string
  type: ColumnType
}

/** A line of the result. */
export interface ResultRow {
  readonly row: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** More columns are no table any more: keys that are ids, say. Then `data` stays one column of JSON. */
const MOST_COLUMNS = 1000

const typeOf = (value: unknown): ColumnType => {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number'
  return 'text' // a bigint too: its digits are an id, not a quantity
}

const join = (one: ColumnType, other: ColumnType): ColumnType => {
  if (one === other || other === 'empty') return one
  if (one === 'empty') return other
  const isNumeric = (type: ColumnType) => type === 'integer' || type === 'number'
  return isNumeric(one) && isNumeric(other) ? 'number' : 'text'
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values of a row by column. Objects fall into their fields; a list is one value. */
function* cellsOf(name: string, value: unknown): Generator<readonly [string, unknown]> {
  const fields = isObject(value) ? Object.entries(value) : []
  if (fields.length === 0) yield [name, value]
  else for (const [key, field] of fields) yield* cellsOf(`${name}.${key}`, field)
}

/** Finds the columns of a result, and then the values of each of its rows. */
export class Columns {
  readonly #columns = new Map<string, Column>()
  #isWide = false

  /** Looks at a row, before the first one is asked for. */
  see(row: ResultRow): void {
    for (const [name, value] of this.#cellsOf(row)) {
      const column = this.#columns.get(name)
      if (column) column.type = join(column.type, typeOf(value))
      else this.#columns.set(name, { name, type: typeOf(value) })
    }
    if (!this.#isWide && this.#columns.size > MOST_COLUMNS) {
      this.#isWide = true
      for (const name of [...this.#columns.keys()]) if (name.startsWith('data.')) this.#columns.delete(name)
      this.#columns.set('data', { name: 'data', type: 'text' })
    }
  }

  get all(): readonly Column[] {
    return [...this.#columns.values()]
  }

  /** The values of a row in the order of the columns; null where it has none. */
  valuesOf(row: ResultRow): (string | number | boolean | null)[] {
    const cells = new Map(this.#cellsOf(row))
    return this.all.map(({ name, type }) => {
      const value = cells.get(name)
      if (value === null || value === undefined) return null
      if (type === 'text') return typeof value === 'string' ? value : toJson(value, 0)
      return value as number | boolean
    })
  }

  *#cellsOf({ row, fields: { status, code, requestId, error, args, data, answer } }: ResultRow) {
    yield ['row', row] as const
    yield* Object.entries({ status, code, requestId, error })
    yield* Object.entries(isObject(args) ? args : {})
    if (this.#isWide) yield ['data', data] as const
    else yield* cellsOf('data', data)
    if (answer !== undefined) yield ['answer', answer] as const
  }
}
