import type { Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'

interface Usage {
  readonly days: readonly string[]
  readonly series: readonly { readonly api: string; readonly counts: readonly number[] }[]
}

// The answer is in no published document, so its shape is looked at before it is trusted.
const isUsage = (data: unknown): data is Usage => {
  const { days, series } = (data ?? {}) as Readonly<Record<string, unknown>>
  const isRow = (row: unknown) => {
    const { api, counts } = (row ?? {}) as Readonly<Record<string, unknown>>
    return typeof api === 'string' && Array.isArray(counts)
  }
  return Array.isArray(days) && Array.isArray(series) && series.every(isRow)
}

/** Calls by operation and day, the busiest first; undefined when the answer has another shape. */
export const renderUsage = (data: unknown, { labels }: Messages, columns: number | undefined): string | undefined => {
  if (!isUsage(data)) return undefined
  const rows = data.series
    .map(({ api, counts }) => ({ api, counts, total: counts.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.api < b.api ? -1 : 1))
    .map(({ api, counts, total }) => [api.replace(/^\/api\//, ''), ...counts.map(String), String(total)])
  return renderTable([[labels.operation.toUpperCase(), ...data.days, labels.total], ...rows], columns)
}
