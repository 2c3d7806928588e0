import type { Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'
import type { Measure } from './measure.ts'

export const renderMeasures = (measures: readonly Measure[], messages: Messages, columns: number | undefined): string =>
  renderTable(
    measures.map(({ name, host, ms, error }) => [
      name,
      host,
      ms === undefined ? messages.ping.failed(error ?? '') : `${ms} ms`,
    ]),
    columns,
  )

/** Which one to use, and what plain http means for the token. */
export const advise = (measures: readonly Measure[], { ping }: Messages): string => {
  const [best, ...others] = measures
    .filter((each) => each.ms !== undefined)
    .sort((a, b) => (a.ms ?? Infinity) - (b.ms ?? Infinity))
  const lines = [
    ...(best && others.length > 0 ? [ping.advice(best.name)] : []),
    ...measures.filter(({ name }) => name === 'prod-cn').map(() => ping.insecure),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
