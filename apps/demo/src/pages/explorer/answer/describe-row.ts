import type { DataSchema } from '@justoneapi/schema/responses'
import type { ExplorerTexts } from '../texts/en.ts'
import type { TreeRow } from './tree-rows.ts'

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

const typesOf = ({ type }: DataSchema): readonly string[] => (typeof type === 'object' ? type : type ? [type] : [])

/** The type of a place: as published answers have it, else that of its value. */
export const typeText = ({ schema, value }: Pick<TreeRow, 'schema' | 'value'>): string => {
  const types = schema ? typesOf(schema) : []
  return types.length > 0 ? types.join(' | ') : kindOf(value)
}

/** What else is known of a type, in words. */
export const typeNote = (row: TreeRow, hasSchema: boolean, t: ExplorerTexts['answer']): string | undefined => {
  if (row.schema?.contentMediaType !== undefined) return t.jsonText
  if (row.schema?.format === 'int64') return t.int64
  return hasSchema && row.schema === undefined ? t.unseen : undefined
}

/** How a value is coloured. */
export const valueKind = kindOf
