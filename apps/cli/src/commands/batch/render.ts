import type { Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'
import type { Summary } from './summary.ts'

/** What a run did, for people. */
export const renderSummary = (summary: Summary, { batch }: Messages): string => {
  const { failures, ...counts } = summary
  // Kinds of failures stand under failed and unknown rows, which they are of.
  const kinds = Object.entries(failures).map(([kind, count]) => [`  ${kind}`, String(count)])
  const rows = Object.entries(counts).flatMap(([name, count]) => [
    [batch.counts[name as keyof typeof counts], String(count)],
    ...(name === 'failed' ? kinds : []),
  ])
  return renderTable(rows)
}
