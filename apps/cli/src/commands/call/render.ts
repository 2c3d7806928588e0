import type { OperationInfo } from '@justoneapi/schema'
import { type FigureInfo, format } from '@justoneapi/schema/units'
import type { Language, Messages } from '../../messages/messages.ts'
import { flatten, type Leaf } from '../../output/flatten.ts'
import { toJson } from '../../output/json.ts'
import { renderTable } from '../../text/table.ts'
import { padTo } from '../../text/width.ts'
import { isFlatList, renderList } from './render-list.ts'

/** More rows than this are no reading on a terminal; JSON has them all. */
const MOST_ROWS = 500

const matches = (pointer: string, pattern: string) => {
  const [have, want] = [pointer.split('/'), pattern.split('/')]
  return have.length === want.length && want.every((part, at) => part === '*' || part === have[at])
}

const readsAs = ({ value }: Leaf, figure: FigureInfo | undefined, language: Language) => {
  if (!figure || figure.unit === 'unknown') return ''
  const text = format(value, figure.unit, language)
  return text === undefined || text === String(value) ? '' : text
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : toJson(value, 0))

export interface RenderedTable {
  readonly text: string
  /** Rows that were left out. */
  readonly hidden: number
}

/** An answer as a table: a list of flat objects in columns, all else as rows of path and value, with what a figure reads as where its unit is known. */
export const renderData = (
  data: unknown,
  { figures = [] }: Pick<OperationInfo, 'figures'>,
  language: Language,
  messages: Messages,
  columns: number | undefined,
): RenderedTable => {
  if (isFlatList(data)) {
    const items = columns === undefined ? data : data.slice(0, MOST_ROWS)
    return { text: renderList(items, columns), hidden: data.length - items.length }
  }
  const leaves = [...flatten(data)]
  const shown = columns === undefined ? leaves : leaves.slice(0, MOST_ROWS)
  const rows = shown.map((leaf) => {
    const figure = figures.find(({ pointer }) => matches(leaf.pointer, pointer))
    return [leaf.path === '' ? '.' : leaf.path, textOf(leaf.value), readsAs(leaf, figure, language)]
  })
  const hasReading = rows.some((row) => row[2] !== '')
  const { field, value, readsAs: reading } = messages.labels
  const header = columns === undefined ? [] : [hasReading ? [field, value, reading] : [field, value]]
  const cells = hasReading ? rows : rows.map((row) => row.slice(0, 2))
  return { text: renderTable([...header, ...cells], columns), hidden: leaves.length - shown.length }
}

/** A planned request as text. */
export const renderRequest = (
  { method, url, form, token }: { method: string; url: string; form?: Readonly<Record<string, string>>; token: string },
  messages: Messages,
): string => {
  const fields = Object.entries(form ?? {}).map(([name, value]) => `  ${padTo(name, 16)}  ${value}\n`)
  return `${method} ${url}\n${fields.join('')}${messages.dryRunToken(token)}\n`
}
