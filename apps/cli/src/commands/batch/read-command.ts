import type { OperationInfo } from '@justoneapi/schema'
import { type ConnectionChoice, targetProblems, timeoutProblem } from '../../connection/options.ts'
import { isSameFile } from '../../files/same-file.ts'
import { CliError } from '../../frame/cli-error.ts'
import { parseCount } from '../../frame/values.ts'
import type { Messages } from '../../messages/messages.ts'
import { shortOf } from '../../operation/short.ts'
import { parseCall } from '../call/parse-call.ts'
import { BATCH_OPTIONS } from './options.ts'

/** A command line of `batch`, checked. */
export interface BatchCommand {
  readonly choice: ConnectionChoice
  /** Parameters that are the same for every row. */
  readonly fixed: Readonly<Record<string, string>>
  readonly input: string
  readonly out: string
  readonly concurrency: number
  /** Calls a second. */
  readonly rate: number | undefined
  /** Most calls that this result may cost, earlier runs included. */
  readonly maxCharges: number | undefined
  readonly retryUnknown: boolean
  /** Put the result into the order of the input. */
  readonly isOrdered: boolean
  /** A second file of the result, as a table. */
  readonly parquet: string | undefined
}

const USUAL_CONCURRENCY = 4
/** Each call at a time is a connection and rows in memory; far more of them only end in a standstill. */
const MOST_CONCURRENCY = 1000

const concurrencyProblem = (text: string | undefined, { options }: Messages): string[] =>
  text === undefined || (parseCount(text) ?? Infinity) <= MOST_CONCURRENCY
    ? []
    : [options.count('concurrency', text, MOST_CONCURRENCY)]

/** The table is put over whatever has its name. */
const tableProblems = ({ parquet, ...options }: ConnectionChoice['options'], messages: Messages): string[] =>
  (['input', 'out'] as const)
    .filter((name) => parquet !== undefined && options[name] !== undefined && isSameFile(parquet, options[name]))
    .map((name) => messages.options.sameFile('parquet', name))

export const readBatchCommand = (
  args: readonly string[],
  operation: OperationInfo,
  messages: Messages,
): BatchCommand => {
  const { options, flags, args: fixed, problems } = parseCall(args, operation, messages, BATCH_OPTIONS)
  const choice = { options, flags }
  const { input = '', out = '' } = options
  const all = [
    ...problems,
    ...((timeoutProblem(choice, messages) ?? '') ? [timeoutProblem(choice, messages) ?? ''] : []),
    ...targetProblems(choice, messages),
    ...tableProblems(options, messages),
    ...(['input', 'out'] as const).filter((name) => !options[name]).map((name) => messages.batch.missing(name)),
    ...(['rate', 'max-charges'] as const).flatMap((name) => {
      const text = options[name]
      return text !== undefined && parseCount(text) === undefined ? [messages.options.count(name, text)] : []
    }),
    ...concurrencyProblem(options['concurrency'], messages),
  ]
  if (all.length > 0) {
    throw new CliError('usage', messages.options.refused('batch', all.length), {
      problems: all,
      charged: 'no',
      operation: shortOf(operation),
      next: messages.options.next('batch'),
    })
  }
  return {
    choice,
    fixed,
    input,
    out,
    concurrency: parseCount(options['concurrency'] ?? '') ?? USUAL_CONCURRENCY,
    rate: parseCount(options['rate'] ?? ''),
    maxCharges: parseCount(options['max-charges'] ?? ''),
    retryUnknown: flags.has('retry-unknown'),
    isOrdered: flags.has('ordered'),
    parquet: options['parquet'],
  }
}
