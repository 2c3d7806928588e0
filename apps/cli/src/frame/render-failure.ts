import type { Messages } from '../messages/messages.ts'
import { padTo, width } from '../text/width.ts'
import type { CliError } from './cli-error.ts'
import { EXIT_CODES } from './exit-codes.ts'

/** A failure as text for standard error: what happened, was it paid, what next, and with which exit code it ends. */
export const renderFailure = (error: CliError, messages: Messages): string => {
  const { category, facts } = error
  const { labels } = messages
  const rows: [string, string | undefined][] = [
    [labels.operation, facts.operation],
    [labels.code, facts.code],
    [labels.said, facts.said],
    [labels.charged, facts.charged && messages.charged[facts.charged]],
    [labels.attempts, facts.attempts === undefined || facts.attempts < 2 ? undefined : String(facts.attempts)],
    [labels.requestId, facts.requestId],
    [labels.next, facts.next ?? messages.next[category]],
    [labels.exitCode, `${EXIT_CODES[category]} (${category})`],
  ]
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '')
  const widest = Math.max(...shown.map(([label]) => width(label)))
  return [
    `justone: ${error.message}`,
    ...(facts.problems ?? []).map((problem) => `  - ${problem}`),
    ...shown.map(([label, text]) => `  ${padTo(label, widest)}  ${text}`),
    '',
  ].join('\n')
}
