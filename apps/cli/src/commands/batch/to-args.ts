import type { OperationInfo } from '@justoneapi/schema'
import { CliError } from '../../frame/cli-error.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import { checkArguments } from '../call/check-arguments.ts'
import { findParameter } from '../call/parameter-names.ts'
import { textOf, valueProblem } from '../call/read-params.ts'
import type { InputRow } from './read-rows.ts'

type Arguments = Readonly<Record<string, string>>

/** A row as it would be sent, or why it cannot be. */
export interface PlannedRow {
  readonly number: number
  readonly args: Arguments
  readonly problems: readonly string[]
}

/** Columns with a leading underscore are ours: they stand in the file of failed rows, which can be fed back. */
const isNote = (name: string) => name.startsWith('_')

/** @throws CliError when the columns do not fit the operation: a file of another kind, or one without what it needs */
export const checkColumns = (
  names: readonly string[],
  fixed: Arguments,
  operation: OperationInfo,
  { batch }: Messages,
): void => {
  const { parameters } = operation
  const strange = names.filter((name) => !isNote(name) && !findParameter(name, parameters))
  if (strange.length > 0) throw new CliError('usage', batch.strangeColumns(strange), { charged: 'no' })
  const given = new Set([...Object.keys(fixed), ...names.map((name) => findParameter(name, parameters)?.name)])
  const missing = parameters.filter(({ name, required }) => required && !given.has(name)).map(({ name }) => name)
  if (missing.length > 0) throw new CliError('usage', batch.missingColumns(missing), { charged: 'no' })
}

/** Reads a row's columns as parameters, beside those that are the same for every row. */
export const planRow = (
  { number, fields }: InputRow,
  fixed: Arguments,
  operation: OperationInfo,
  language: Language,
  messages: Messages,
): PlannedRow => {
  if (!fields) return { number, args: {}, problems: [messages.batch.noRow] }
  const problems: string[] = []
  const refused: string[] = []
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    const parameter = findParameter(name, operation.parameters)
    if (isNote(name) || value === '' || value === null) continue // an empty cell says nothing
    const text = textOf(value)
    if (!parameter) problems.push(messages.options.unknown(name, undefined))
    else if (text === undefined) {
      problems.push(valueProblem(name, value, messages))
      refused.push(parameter.name)
    } else if (Object.hasOwn(own, parameter.name)) problems.push(messages.options.twice(parameter.name))
    else own[parameter.name] = text
  }
  const args = { ...fixed, ...own }
  problems.push(...checkArguments(operation, args, language, messages.parameter, refused))
  return { number, args, problems }
}
