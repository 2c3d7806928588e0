import { createClient, isJustOneError } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import { connect } from '../../connection/connect.ts'
import { toCliError } from '../../connection/to-cli-error.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { shortOf } from '../../operation/short.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { type BatchFiles, openFiles } from './files.ts'
import { BATCH_OPTIONS } from './options.ts'
import { showProgress } from './progress.ts'
import { type BatchCommand, readBatchCommand } from './read-command.ts'
import { InputError, readRows } from './read-rows.ts'
import { renderSummary } from './render.ts'
import { runRows, type Stop } from './run-rows.ts'
import { emptySummary, type Summary } from './summary.ts'
import { type PlannedRow, planRow, strangeColumns } from './to-args.ts'

/** The first row shows whether the columns are parameters at all; a file of another kind is refused before any call. */
async function* planRows(
  { input, fixed }: BatchCommand,
  operation: OperationInfo,
  { language, messages }: Context,
): AsyncGenerator<PlannedRow> {
  for await (const row of readRows(input)) {
    const strange = row.number === 1 ? strangeColumns(row.fields ?? {}, operation) : []
    if (strange.length > 0) throw new CliError('usage', messages.batch.strangeColumns(strange), { charged: 'no' })
    yield planRow(row, fixed, operation, language, messages)
  }
}

const toFailure = (error: unknown, operation: OperationInfo, command: BatchCommand, context: Context): unknown => {
  const { messages } = context
  if (isJustOneError(error)) return toCliError(error, { operation: shortOf(operation), said: undefined }, context)
  if (error instanceof InputError) {
    return new CliError(
      error.kind === 'file' ? 'local' : 'usage',
      messages.batch.input[error.kind](command.input, error.message),
    )
  }
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? error : new CliError('local', messages.batch.unwritable(command.out, code))
}

const perform = async (
  operation: OperationInfo,
  command: BatchCommand,
  files: BatchFiles,
  summary: Summary,
  context: Context,
): Promise<Stop | undefined> => {
  const { terminal, messages } = context
  const { options } = await connect(command.choice, context)
  const { concurrency, rate, retryUnknown } = command
  const client = createClient({ ...options, concurrency, ...(rate !== undefined && { rate }) })
  let isStopped = false
  const release = terminal.onInterrupt(() => {
    // What is out is waited for, because it is paid: a second Ctrl-C would lose nothing but these rows' answers.
    if (isStopped) process.exit(130)
    isStopped = true
    terminal.stderr.write(`\n${messages.batch.stopping}\n`)
  })
  const endProgress = showProgress(summary, context)
  try {
    return await runRows(planRows(command, operation, context), {
      ...files,
      operation: operation.id,
      summary,
      retryUnknown,
      concurrency,
      send: async (args) => {
        const { data, response } = await client.call(operation.id, args).withResponse()
        return { data, requestId: response.requestId }
      },
      rescue: (line) => {
        terminal.stdout.write(`${line}\n`)
      },
      isStopped: () => isStopped,
    }).then(
      (stop) => stop ?? (isStopped ? { error: new CliError('interrupted', messages.batch.interrupted) } : undefined),
    )
  } finally {
    endProgress()
    release()
  }
}

/** `justone batch <operation> --input FILE --out FILE` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages } = context
  const [typed] = parseOptions(args, BATCH_OPTIONS, messages).positionals
  if (typed === undefined)
    throw new CliError('usage', messages.operation.missing, { next: messages.options.next('batch') })
  const operation = await loadOperation(typed, context)
  const command = readBatchCommand(args, operation, messages)
  const files = await openFiles(command.out, operation.id, messages)
  const summary = emptySummary()
  let stop: Stop | undefined
  try {
    stop = await perform(operation, command, files, summary, context)
  } finally {
    files.close()
  }
  const isJson = chooseFormat(command.choice.options['output'], terminal.stdout) === 'json'
  terminal.stdout.write(isJson ? `${toJson(summary)}\n` : renderSummary(summary, messages))
  if (summary.unknown > 0) terminal.stderr.write(`${messages.batch.unknownRows(summary.unknown)}\n`)
  if (stop) throw toFailure(stop.error, operation, command, context)
  return 'success'
}
