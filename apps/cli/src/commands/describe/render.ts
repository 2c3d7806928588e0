import { placeholders } from '@justoneapi/guide/code'
import type { OperationInfo, ParameterInfo, PlatformInfo } from '@justoneapi/schema'
import type { FigureInfo } from '@justoneapi/schema/units'
import type { DataSchema } from '@justoneapi/schema/responses'
import type { Language, Messages } from '../../messages/messages.ts'
import { shortOf, successorOf } from '../../operation/short.ts'
import { renderTable } from '../../text/table.ts'
import { renderWrapped } from '../../text/wrapped-table.ts'
import { fieldLines } from './render-response.ts'

interface Reader {
  readonly language: Language
  readonly messages: Messages
  readonly columns: number | undefined
  /** How deep the tree of response fields goes. */
  readonly depth: number
}

const narrower = (columns: number | undefined) => (columns === undefined ? undefined : columns - 2)

const indent = (text: string) => text.replace(/^(?=.)/gm, '  ')

const versionsOf = (operation: OperationInfo, platform: PlatformInfo, { labels }: Messages) =>
  platform.operations
    .filter(({ family }) => family === operation.family)
    .map((each) => {
      const notes = [
        each.id === operation.id && labels.thisOne,
        each.recommended && labels.advised,
        each.deprecated && labels.deprecated,
        each.unlisted && labels.unlisted,
        each.hidden && !each.deprecated && labels.hidden,
      ].filter(Boolean)
      const name = each.version === undefined ? shortOf(each) : `v${each.version}`
      return notes.length > 0 ? `${name} (${notes.join(', ')})` : name
    })
    .join(', ')

/** Every page of the documentation exists in both languages, under the same name. */
const docsIn = (address: string, language: Language) => address.replace('/en/', `/${language}/`)

const headOf = (operation: OperationInfo, platform: PlatformInfo, { language, messages, columns }: Reader) => {
  const { labels } = messages
  const rows = [
    [labels.id, operation.id],
    [labels.platform, platform.title[language]],
    [labels.versions, versionsOf(operation, platform, messages)],
    ...(operation.docs === undefined ? [] : [[labels.docs, docsIn(operation.docs, language)]]),
  ]
  return `${operation.method} ${operation.path}\n${indent(renderTable(rows, columns))}`
}

const parameterRows = (parameter: ParameterInfo, { language, messages }: Reader): string[][] => {
  const { name, type, required, default: value, enum: allowed, meanings, description } = parameter
  const notes = [
    required && messages.labels.required,
    value !== undefined && messages.describe.defaultsTo(value === '' ? '""' : String(value)),
  ].filter(Boolean)
  const choices = (allowed ?? []).map((each) => ['', '', '', `${each}  ${meanings?.[each]?.[language] ?? ''}`])
  return [[`--${name}`, type, notes.join(', '), description[language]], ...choices]
}

const parametersOf = ({ parameters }: OperationInfo, reader: Reader) => {
  const { messages, columns } = reader
  if (parameters.length === 0) return `${messages.describe.noParameters}\n`
  // What is required comes first: it is what a reader has to fill in.
  const ordered = [...parameters].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
  const rows = ordered.flatMap((parameter) => parameterRows(parameter, reader))
  return `${messages.labels.parameters}\n${indent(renderWrapped(rows, narrower(columns)))}`
}

/** The unit and the meaning of a field, where they are known. */
const meaningOf = (figure: FigureInfo | undefined, { language }: Reader): string[] =>
  figure === undefined ? ['', ''] : [figure.unit, figure.description[language]]

const responseOf = (operation: OperationInfo, data: DataSchema | undefined, reader: Reader) => {
  const { messages, columns, depth } = reader
  const { figures = [] } = operation
  const lines = data === undefined ? [] : [...fieldLines(data, depth)]
  const shown = new Set(lines.map(({ pointer }) => pointer))
  const rows = lines.map((line) => [
    `${'  '.repeat(line.depth)}${line.name}`,
    line.type,
    ...meaningOf(
      figures.find(({ pointer }) => pointer === line.pointer),
      reader,
    ),
  ])
  // Figures below the depth of the tree are told all the same: what they mean is what a reader came for.
  const deeper = figures.filter(({ pointer }) => !shown.has(pointer))
  const others = deeper.map((figure) => [figure.pointer.slice(1).replaceAll('/', '.'), ...meaningOf(figure, reader)])
  return [
    data === undefined ? `\n${messages.describe.noResponse}\n` : '',
    rows.length === 0
      ? ''
      : `\n${messages.describe.response(depth)}\n${indent(renderWrapped(rows, narrower(columns)))}`,
    others.length === 0 ? '' : `\n${messages.labels.figures}\n${indent(renderWrapped(others, narrower(columns)))}`,
  ].join('')
}

const exampleOf = (operation: OperationInfo) => {
  const required = placeholders(operation).map(([{ name }, value]) => ` --${name} ${value}`)
  return `justone call ${shortOf(operation)}${required.join('')}`
}

/** An operation as a page: what it is, what it takes, what its figures mean, how it is called. */
export const renderOperation = (
  operation: OperationInfo,
  platform: PlatformInfo,
  data: DataSchema | undefined,
  reader: Reader,
): string => {
  const { language, messages } = reader
  const warning = operation.deprecated
    ? `${messages.operation.deprecated(shortOf(operation), successorOf(operation, platform.operations))}\n\n`
    : ''
  return [
    `${warning}${operation.title[language]}`,
    headOf(operation, platform, reader),
    `${parametersOf(operation, reader)}${responseOf(operation, data, reader)}`,
    `${messages.labels.example}\n  ${exampleOf(operation)}\n`,
  ].join('\n')
}
