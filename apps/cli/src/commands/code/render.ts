import type { BusinessCodeInfo } from '@justoneapi/schema'
import type { Language, Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'

/** One code: what it means, whether it is paid, whether it may be repeated, what to do. */
export const renderCode = (info: BusinessCodeInfo, language: Language, messages: Messages): string => {
  const { labels, businessCode } = messages
  const rows = [
    [labels.code, messages.code(info.code, info.name, info.httpStatus)],
    [labels.charged, businessCode.charged[info.charged]],
    [labels.repeat, businessCode.retry[info.retry]],
    [labels.next, info.action[language]],
  ]
  return `${info.meaning[language]}\n${renderTable(rows).replace(/^/gm, '  ').trimEnd()}\n`
}

/** All codes, a line each. */
export const renderCodes = (
  codes: readonly BusinessCodeInfo[],
  language: Language,
  messages: Messages,
  columns: number | undefined,
): string => {
  const { labels, businessCode } = messages
  const header = [labels.code, labels.charged, labels.repeat, labels.meaning].map((label) => label.toUpperCase())
  const rows = codes.map((info) => [
    String(info.code),
    businessCode.charged[info.charged],
    businessCode.retry[info.retry],
    info.meaning[language],
  ])
  return renderTable(columns === undefined ? rows : [header, ...rows], columns)
}
