import type { Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'
import type { Summary } from './summary.ts'

/** What a run did, for people. */
export const renderSummary = (summary: Summary, { batch }: Messages): string => {
  const { failures, ...counts } = summary
  const rows = Object.entries(counts).map(([name, count]) => [batch.counts[name as keyof typeof counts], String(count)])
  const kinds = Object.entries(failures).map(([kind, count]) => [`  ${kind}`, String(count)])
  return renderTable([...rows, ...kinds])
}
