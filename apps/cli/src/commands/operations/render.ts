import type { ListedOperation } from '../../find/operation-list.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import { shortOf } from '../../operation/short.ts'
import { renderTable } from '../../text/table.ts'

/** What a reader has to know about an operation before choosing it. */
export const marksOf = (operation: Omit<ListedOperation, 'parameters' | 'required'>, { labels }: Messages): string =>
  [
    operation.deprecated && labels.deprecated,
    operation.unlisted && labels.unlisted,
    operation.hidden && !operation.deprecated && labels.hidden,
    operation.recommended && labels.advised,
  ]
    .filter(Boolean)
    .join(', ')

export const renderOperations = (
  operations: readonly ListedOperation[],
  language: Language,
  messages: Messages,
  columns: number | undefined,
): string => {
  const { labels } = messages
  const header = columns === undefined ? [] : [[labels.operation.toUpperCase(), labels.title, labels.marks]]
  const rows = operations.map((each) => [shortOf(each), each.title[language], marksOf(each, messages)])
  return renderTable([...header, ...rows], columns)
}

/** The facts of an operation that a program chooses by. */
export const toRow = (operation: Omit<ListedOperation, 'parameters' | 'required'>) => {
  const { id, method, path, platform, version, title, deprecated, unlisted, recommended, hidden } = operation
  return { id, method, path, platform, version, title, deprecated, unlisted, recommended, hidden }
}
