import { placeholders } from '@justoneapi/guide/code'
import type { OperationInfo, ParameterInfo, PlatformInfo } from '@justoneapi/schema'
import type { DataSchema } from '@justoneapi/schema/responses'
import type { Language, Messages } from '../../messages/messages.ts'
import { shortOf, successorOf } from '../../operation/short.ts'
import { renderTable } from '../../text/table.ts'
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
      ].filter(Boolean)
      const name = each.version === undefined ? shortOf(each) : `v${each.version}`
      return notes.length > 0 ? `${name} (${notes.join(', ')})` : name
    })
    .join(', ')

const headOf = (operation: OperationInfo, platform: PlatformInfo, { language, messages, columns }: Reader) => {
  const { labels } = messages
  const rows = [
    [labels.id, operation.id],
    [labels.platform, platform.title[language]],
    [labels.versions, versionsOf(operation, platform, messages)],
    ...(operation.docs === undefined ? [] : [[labels.docs, operation.docs]]),
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
  return `${messages.labels.parameters}\n${indent(renderTable(rows, narrower(columns)))}`
}

const figuresOf = ({ figures = [] }: OperationInfo, { language, messages, columns }: Reader) => {
  if (figures.length === 0) return ''
  const rows = figures.map(({ pointer, unit, description }) => [
    pointer.slice(1).replaceAll('/', '.'),
    unit,
    description[language],
  ])
  return `\n${messages.labels.figures}\n${indent(renderTable(rows, narrower(columns)))}`
}

const responseOf = (data: DataSchema | undefined, { messages, columns, depth }: Reader) => {
  if (!data) return `\n${messages.describe.noResponse}\n`
  const rows = [...fieldLines(data, depth)].map((line) => [`${'  '.repeat(line.depth)}${line.name}`, line.type])
  if (rows.length === 0) return ''
  return `\n${messages.describe.response(depth)}\n${indent(renderTable(rows, narrower(columns)))}`
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
    `${parametersOf(operation, reader)}${responseOf(data, reader)}${figuresOf(operation, reader)}`,
    `${messages.labels.example}\n  ${exampleOf(operation)}\n`,
  ].join('\n')
}
