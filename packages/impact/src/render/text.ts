import type { Messages } from '../messages/messages.ts'
import type { ImpactReport, Level, Location, Touch } from '../report.ts'
import { renderFrame, width } from './code-frame.ts'
import { type Paint, painter } from './paint.ts'

/** Places of one change that are shown; the rest are counted. */
const SHOWN = 5

const at = ({ file, line, column }: Location) => `${file}:${line}:${column}`

const renderPlaces = (locations: readonly Location[], paint: Paint, messages: Messages): string => {
  const shown = locations.slice(0, SHOWN)
  const gutter = Math.max(...shown.map(({ line }) => String(line).length), 1)
  const rest = locations.length - shown.length
  return (
    shown.map((each) => `  ${paint.place(at(each))}\n${paint.quiet(renderFrame(each, gutter))}`).join('') +
    (rest > 0 ? `  ${messages.more(rest)}\n` : '')
  )
}

const renderTouch = ({ change, locations, isCertain, isFixable }: Touch, paint: Paint, messages: Messages): string => {
  const marks = [...(isCertain ? [] : [messages.uncertain]), ...(isFixable ? [messages.fixable] : [])]
  const title = `${paint.level(change.level, messages.levels[change.level])}  ${change.operation ?? messages.everywhere}`
  return `${title}\n  ${change.detail}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}\n${renderPlaces(locations, paint, messages)}\n`
}

/** All changes at a glance: level, operation, kind and number of places. */
const renderTable = (touches: readonly Touch[], { header, levels }: Messages, paint: Paint): string => {
  const rows = [
    [...header],
    ...touches.map(({ change: { level, operation = '*', kind }, locations }) => [
      levels[level],
      operation,
      kind,
      String(locations.length),
    ]),
  ]
  const widths = header.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  )
  const [first = '', ...rest] = lines
  return [paint.title(first), ...rest, '', ''].join('\n')
}

const countLevels = (touches: readonly Touch[]): Record<Level, number> => {
  const count = (wanted: Level) => touches.filter(({ change: { level } }) => level === wanted).length
  return { major: count('major'), minor: count('minor'), patch: count('patch') }
}

const renderDeprecated = ({ deprecated }: ImpactReport, paint: Paint, messages: Messages): string => {
  if (deprecated.length === 0) return ''
  const entries = deprecated.map(
    ({ operation, successor, unlisted, locations }) =>
      `  ${messages.deprecated(operation, successor, unlisted)}\n` +
      locations
        .slice(0, SHOWN)
        .map((each) => `    ${paint.place(at(each))}\n`)
        .join('') +
      (locations.length > SHOWN ? `    ${messages.more(locations.length - SHOWN)}\n` : ''),
  )
  return `${paint.title(messages.deprecatedTitle)}\n${entries.join('')}\n`
}

/** The report for people: a table, each change with its places in the code, then what is deprecated, then the sum. */
export const renderText = (report: ImpactReport, messages: Messages, isColored: boolean): string => {
  const paint = painter(isColored)
  const { from, to, touches, uses, files, changes } = report
  const isSame = from.source === to.source
  const fixable = touches.filter(({ isFixable }) => isFixable).length
  return [
    `${paint.title(isSame ? messages.same(to.source) : messages.compared(from.source, to.source))}\n`,
    `${messages.counts(uses.length, files, changes)}\n\n`,
    ...(touches.length > 1 ? [renderTable(touches, messages, paint)] : []),
    ...touches.map((touch) => renderTouch(touch, paint, messages)),
    renderDeprecated(report, paint, messages),
    touches.length === 0 ? `${messages.nothing}\n` : `${messages.touched(countLevels(touches))}\n`,
    ...(fixable > 0 ? [`${messages.canFix(fixable)}\n`] : []),
  ].join('')
}
