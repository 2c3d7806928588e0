import type { DataSchema } from '@justoneapi/schema/responses'
import type { FigureInfo } from '@justoneapi/schema/units'
import { typeText } from './describe-row.ts'
import { inside, type Knowledge, resolve } from './tree-rows.ts'

/** A field that published answers have. */
export interface ExpectedField {
  readonly path: string
  /** With `[]` for a list and `{}` for a map. */
  readonly name: string
  readonly depth: number
  readonly type: string
  readonly figure: FigureInfo | undefined
}

const DEEPEST = 3
const MOST_FIELDS = 150

/** Goes through lists and maps to what is in them. */
const unwrap = (given: DataSchema, root: DataSchema | null) => {
  let [schema, suffix, pattern]: [DataSchema, string, string] = [given, '', '']
  for (let next = inside(schema); next && suffix.length < 10; next = inside(schema)) {
    suffix += schema.items ? '[]' : '{}'
    pattern += '/*'
    schema = resolve(next, root) ?? {}
  }
  return { schema, suffix, pattern }
}

/** The fields of an answer as published ones have them, so far down as a page can show. */
export const outlineOf = ({ schema: root, figures }: Knowledge): { fields: ExpectedField[]; isWhole: boolean } => {
  const fields: ExpectedField[] = []
  const byPattern = new Map(figures.map((figure) => [figure.pointer, figure]))
  let isWhole = true
  const walk = (given: DataSchema, pattern: string, depth: number) => {
    const properties = Object.entries(given.properties ?? {})
    if (depth >= DEEPEST && properties.length > 0) isWhole = false
    if (depth >= DEEPEST) return
    for (const [name, value] of properties) {
      if (fields.length >= MOST_FIELDS) {
        isWhole = false
        return
      }
      const { schema, suffix, pattern: more } = unwrap(resolve(value, root) ?? {}, root)
      const path = `${pattern}/${name}${more}`
      const type = schema.type === undefined ? '' : typeText({ schema, value: undefined })
      fields.push({ path, name: `${name}${suffix}`, depth, type, figure: byPattern.get(path) })
      walk(schema, path, depth + 1)
    }
  }
  const { schema, pattern } = unwrap(resolve(root ?? {}, root) ?? {}, root)
  walk(schema, pattern, 0)
  return { fields, isWhole }
}
