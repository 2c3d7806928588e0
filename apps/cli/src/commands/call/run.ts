import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform } from '@justoneapi/schema/operations'
import { connect, type Connection } from '../../connection/connect.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { shortOf, successorOf } from '../../operation/short.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import type { Select } from '../../output/select.ts'
import { learnPrice } from '../../price/learn-price.ts'
import { planBudget } from '../../price/plan-budget.ts'
import { callPages } from './call-pages.ts'
import { checkArguments } from './check-arguments.ts'
import { checkOptions } from './check-options.ts'
import { planRequest } from './dry-run.ts'
import { CALL_OPTIONS } from './options.ts'
import { parseCall, type ParsedCall } from './parse-call.ts'
import { readParams } from './read-params.ts'
import { renderRequest } from './render.ts'
import { sendOnce } from './send-once.ts'
import { openSink } from './sink.ts'
import { writeResult } from './write-result.ts'

const warnDeprecated = async (operation: OperationInfo, { terminal, messages }: Context) => {
  if (!operation.deprecated) return
  const { operations } = await loadPlatform(operation.platform)
  terminal.stderr.write(`${messages.operation.deprecated(shortOf(operation), successorOf(operation, operations))}\n`)
}

/** The command line and the file of parameters together; what stands on the command line goes first. */
const readCall = async (args: readonly string[], operation: OperationInfo, context: Context): Promise<ParsedCall> => {
  const call = parseCall(args, operation, context.messages)
  const { params } = call.options
  if (params === undefined) return call
  const file = await readParams(params, operation, context)
  const { refused } = file
  return { ...call, args: { ...file.args, ...call.args }, problems: [...call.problems, ...file.problems], refused }
}

const refuseProblems = (operation: OperationInfo, call: ParsedCall, { language, messages }: Context) => {
  const problems = [
    ...call.problems,
    ...checkOptions(call, operation, messages),
    // A position has its arguments with it, and was made from checked ones.
    ...(call.options['resume'] !== undefined && Object.keys(call.args).length === 0
      ? []
      : checkArguments(operation, call.args, language, messages.parameter, call.refused)),
  ]
  if (problems.length === 0) return
  throw new CliError('usage', messages.parameter.refused(shortOf(operation), problems.length), {
    problems,
    charged: 'no',
    next: messages.parameter.next(shortOf(operation)),
  })
}

/** A query, and why it could not be asked of an answer that was paid. */
interface Query {
  readonly select: Select
  failure(): CliError | undefined
}

/**
 * Looks after a query that was compiled. One that finds nothing was paid for all the same: the names that are there help
 * with the next one. One that an answer does not fit (`length` of what is not there) leaves the answer whole.
 */
const watch = (select: Select, expression: string, { terminal, messages }: Context): Query => {
  let isTold = false
  let failure: CliError | undefined
  const ask: Select = (value) => {
    try {
      return select(value)
    } catch (error) {
      failure ??= new CliError('usage', messages.options.queryFailed(expression, (error as Error).message), {
        charged: 'yes',
      })
      return value
    }
  }
  return {
    select: (value) => {
      const selected = ask(value)
      if (!isTold && (selected === null || selected === undefined)) {
        isTold = true
        terminal.stderr.write(`${messages.options.nothingSelected(Object.keys(value ?? {}).slice(0, 20))}\n`)
      }
      return selected
    },
    failure: () => failure,
  }
}

/** The query is compiled before the call, because a call with a wrong query would be paid all the same. */
const readQuery = async ({ options }: ParsedCall, context: Context): Promise<Query> => {
  const { messages } = context
  const { select } = options
  if (select === undefined) return { select: (value) => value, failure: () => undefined }
  const { compileSelect } = await import('../../output/select.ts')
  try {
    return watch(compileSelect(select), select, context)
  } catch (error) {
    throw new CliError('usage', messages.options.query(select, (error as Error).message), { charged: 'no' })
  }
}

/** Sends a call that was checked, and writes what comes. */
type Perform = (
  connection: Connection,
  operation: OperationInfo,
  call: ParsedCall,
  select: Select,
  context: Context,
) => Promise<void>

const callOnce: Perform = async (connection, operation, call, select, context) => {
  const sink = openSink(call.options['out'], { isStreamed: false, isResumed: false, bytes: undefined }, context)
  try {
    const data = await sendOnce(connection, operation, call.args, context)
    if (call.flags.has('raw')) sink.output.write(`${connection.transport.text()}\n`)
    else await writeResult(select(data), operation, call, sink.output, context)
  } finally {
    await sink.close()
  }
}

/** `justone call <operation> [--parameter value ...]` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  // The operation decides which options there are, so it is read first.
  const [typed] = parseOptions(args, CALL_OPTIONS, messages).positionals
  if (typed === undefined)
    throw new CliError('usage', messages.operation.missing, { next: messages.operation.missingNext })
  const operation = await loadOperation(typed, context)
  const typedCall = await readCall(args, operation, context)
  const { choice, problems } = await planBudget(typedCall, operation, context)
  const call = { ...choice, problems: [...choice.problems, ...problems] }
  refuseProblems(operation, call, context)
  const query = await readQuery(call, context)
  await warnDeprecated(operation, context)
  if (call.flags.has('dry-run')) {
    const planned = planRequest(operation, call)
    const isJson = chooseFormat(call.options['output'], terminal.stdout) === 'json'
    terminal.stdout.write(isJson ? `${toJson(planned)}\n` : renderRequest(planned, messages))
    return 'success'
  }
  const connection = await connect(call, context)
  const send: Perform = call.flags.has('all-pages') ? callPages : callOnce
  const perform = () => send(connection, operation, call, query.select, context)
  if (call.flags.has('learn-price')) await learnPrice(call, operation, connection, context, perform)
  else await perform()
  const failure = query.failure()
  if (failure) throw failure
  return 'success'
}
