import { createHash } from 'node:crypto'
import { createClient } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import { connect } from '../../connection/connect.ts'
import { readBootId } from '../../files/boot-id.ts'
import { isSameFile } from '../../files/same-file.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { type BatchFiles, checkFolder, checkOwner, failedFile, openFiles } from './files.ts'
import { BATCH_OPTIONS } from './options.ts'
import { showProgress } from './progress.ts'
import { type BatchCommand, readBatchCommand } from './read-command.ts'
import { readLines } from './read-lines.ts'
import { InputError, readRows } from './read-rows.ts'
import { renderSummary } from './render.ts'
import { runRows, type SendRow, type Stop } from './run-rows.ts'
import { emptySummary, type Summary } from './summary.ts'
import { type Survey, surveyInput } from './survey.ts'
import { checkColumns, type PlannedRow, planRow } from './to-args.ts'
import { toFailure } from './to-failure.ts'
import { withBudget } from './with-budget.ts'

/** What a command line says, and what its input holds. */
interface Batch {
  readonly operation: OperationInfo
  readonly command: BatchCommand
  readonly survey: Survey | undefined
}

async function* planRows(
  { operation, command, survey }: Batch,
  { language, messages }: Context,
): AsyncGenerator<PlannedRow> {
  const { input, fixed } = command
  for await (const row of readRows(input)) {
    // Of standard input the first row shows whether it is another kind of file.
    if (!survey && row.number === 1) checkColumns(Object.keys(row.fields ?? {}), fixed, operation, messages)
    yield planRow(row, fixed, operation, language, messages)
  }
}

const openSender = async (
  { operation, command }: Batch,
  chargesBefore: number,
  summary: Summary,
  context: Context,
): Promise<SendRow> => {
  const { options, transport } = await connect(command.choice, context)
  const { rate, maxCharges } = command
  const client = createClient({
    ...options,
    onEvent: (event) => {
      if (event.type === 'retry') summary.repeated += 1
      // A line for each of thousands would hide the rest; their number is part of the progress.
      if (event.type !== 'retry' || command.choice.flags.has('verbose')) options.onEvent?.(event)
    },
    ...(rate !== undefined && { rate }), // for repetitions too, which the run does not see
    ...(maxCharges !== undefined && { budget: { charges: Math.max(0, maxCharges - chargesBefore) } }),
  })
  return async (args, onLeave) => {
    const { data, response } = await client
      .call(operation.id, args, {
        fetch: (url, init) => {
          onLeave()
          return transport.fetch(url, init)
        },
      })
      .withResponse()
    return { data, requestId: response.requestId }
  }
}

/** One Ctrl-C comes twice under npm where `sh` is bash: from the terminal, and passed on by npm a moment later. */
const ECHO_MS = 300

/** Ctrl-C ends a run. What is out is waited for, because it is paid; a second one leaves it unknown. */
const listenForStop = ({ terminal, messages }: Context) => {
  const controller = new AbortController()
  let stoppedAt = Infinity
  const release = terminal.onInterrupt(() => {
    if (performance.now() - stoppedAt > ECHO_MS) process.exit(130)
    if (controller.signal.aborted) return
    stoppedAt = performance.now()
    controller.abort()
    terminal.stderr.write(`\n${messages.batch.stopping}\n`)
  })
  return { stopped: controller.signal, release }
}

const perform = async (
  batch: Batch,
  files: BatchFiles,
  summary: Summary,
  context: Context,
): Promise<Stop | undefined> => {
  const { operation, command, survey } = batch
  const { terminal, messages } = context
  const { stopped, release } = listenForStop(context)
  const send = await openSender(batch, files.journal.charges, summary, context)
  let rescued = 0
  const endProgress = showProgress(summary, survey?.rows, context)
  try {
    const stop = await runRows(planRows(batch, context), {
      ...files,
      operation: operation.id,
      summary,
      retryUnknown: command.retryUnknown,
      concurrency: command.concurrency,
      rate: command.rate,
      send,
      rescue: (line) => {
        rescued += 1
        terminal.stdout.write(`${line}\n`)
      },
      stopped,
    })
    return stopped.aborted && !stop
      ? { error: new CliError('interrupted', messages.batch.interrupted, { next: '' }) }
      : stop
  } finally {
    endProgress()
    release()
    if (rescued > 0) terminal.stderr.write(`${messages.batch.rescued(rescued)}\n`)
  }
}

const inputName = ({ input, fixed }: BatchCommand, survey: Survey | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify([survey?.digest ?? input, fixed]))
    .digest('base64url')

/** Whose a result is. Samples of the mock are no answers: a row that has one is still to be paid for. */
const ownerName = ({ id }: OperationInfo, { choice }: BatchCommand): string =>
  choice.flags.has('mock') ? `${id} --mock` : id

/** What is made of a result when every row has been looked at. */
const finish = async ({ command }: Batch, { journal }: BatchFiles, { rows }: Summary): Promise<void> => {
  const { out, isOrdered, parquet } = command
  if (!isOrdered && parquet === undefined) return
  const { openResultIndex } = await import('./result-index.ts')
  const index = openResultIndex(out, journal.rows, rows)
  try {
    if (isOrdered) await (await import('./order-results.ts')).orderResults(out, index)
    if (parquet !== undefined) await (await import('./table/write-parquet.ts')).writeParquet(parquet, index)
  } finally {
    index.close()
  }
}

const runFiles = async (
  batch: Batch,
  files: BatchFiles,
  summary: Summary,
  context: Context,
): Promise<Stop | undefined> => {
  const { stderr } = context.terminal
  const words = context.messages.batch
  const { out, input } = batch.command
  if (files.journal.isOtherInput) stderr.write(`${words.otherInput(out)}\n`)
  let stop: Stop | undefined = { error: undefined }
  try {
    stop = await perform(batch, files, summary, context)
  } finally {
    await files.close(stop !== undefined && isSameFile(input, failedFile(out)))
  }
  if (!stop) await finish(batch, files, summary)
  const strangers = stop ? 0 : files.journal.rows.count('done', false)
  if (strangers > 0) stderr.write(`${words.strangers(strangers, out)}\n`)
  return stop
}

/** The first failed rows are shown, so that one kind of mistake is seen without opening a file. */
const SHOWN_FAILURES = 3

const tellFailures = async ({ failed }: Summary, out: string, { terminal, messages }: Context) => {
  const { batch } = messages
  let shown = 0
  for await (const line of readLines(failedFile(out))) {
    if (++shown > SHOWN_FAILURES) break
    const { _row, _error } = JSON.parse(line) as { _row: number; _error: string }
    terminal.stderr.write(`${batch.failedRow(_row, _error)}\n`)
  }
  terminal.stderr.write(`${batch.failedRows(failed, failedFile(out))}\n`)
}

const tell = async (summary: Summary, { out, choice }: BatchCommand, context: Context) => {
  const { terminal, messages } = context
  const { stdout, stderr } = terminal
  const isJson = chooseFormat(choice.options['output'], stdout) === 'json'
  stdout.write(isJson ? `${toJson(summary)}\n` : renderSummary(summary, messages))
  if (summary.failed > 0) await tellFailures(summary, out, context)
  if (summary.unknown > 0) stderr.write(`${messages.batch.unknownRows(summary.unknown)}\n`)
}

const survey = async (operation: OperationInfo, command: BatchCommand, { messages }: Context): Promise<Batch> => {
  const found = await surveyInput(command.input)
  if (found?.rows === 0) throw new InputError('noRows')
  if (found) checkColumns([...found.names], command.fixed, operation, messages)
  return { operation, command, survey: found }
}

/** `justone batch <operation> --input FILE --out FILE` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages } = context
  const [typed] = parseOptions(args, BATCH_OPTIONS, messages).positionals
  if (typed === undefined)
    throw new CliError('usage', messages.operation.missing, { next: messages.options.next('batch') })
  const operation = await loadOperation(typed, context)
  const command = await withBudget(readBatchCommand(args, operation, messages), operation, context)
  const summary = emptySummary()
  let stop: Stop | undefined
  try {
    if (command.parquet !== undefined) checkFolder(command.parquet, messages)
    const owner = ownerName(operation, command)
    await checkOwner(command.out, owner, messages) // before the columns, which are of another operation then
    const batch = await survey(operation, command, context)
    const about = { operation: owner, input: inputName(command, batch.survey), bootId: readBootId() }
    const files = await openFiles(command.out, about, messages)
    try {
      stop = await runFiles(batch, files, summary, context)
    } finally {
      files.release()
    }
  } catch (error) {
    throw toFailure(error, operation, command, context)
  }
  await tell(summary, command, context)
  if (stop) throw toFailure(stop.error, operation, command, context)
  return summary.failed > 0 || summary.unknown > 0 ? 'partial' : 'success'
}
