import { createClient, isJustOneError } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform } from '@justoneapi/schema/operations'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { shortOf, successorOf } from '../../operation/short.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { checkArguments } from './check-arguments.ts'
import { connect, openTransport } from './connect.ts'
import { planRequest } from './dry-run.ts'
import { CALL_OPTIONS } from './options.ts'
import { parseCall, type ParsedCall } from './parse-call.ts'
import { renderData, renderRequest } from './render.ts'
import { listen } from './server-words.ts'
import { toCliError } from './to-cli-error.ts'

const warnDeprecated = async (operation: OperationInfo, { terminal, messages }: Context) => {
  if (!operation.deprecated) return
  const { operations } = await loadPlatform(operation.platform)
  terminal.stderr.write(`${messages.operation.deprecated(shortOf(operation), successorOf(operation, operations))}\n`)
}

const refuseProblems = (operation: OperationInfo, call: ParsedCall, { language, messages }: Context) => {
  const problems = [...call.problems, ...checkArguments(operation, call.args, language, messages.parameter)]
  if (problems.length === 0) return
  throw new CliError('usage', messages.parameter.refused(shortOf(operation), problems.length), {
    problems,
    charged: 'no',
    next: messages.parameter.next(shortOf(operation)),
  })
}

const send = async (operation: OperationInfo, call: ParsedCall, context: Context): Promise<unknown> => {
  const transport = listen(await openTransport(call))
  const options = await connect(call, transport.fetch, context)
  const controller = new AbortController()
  const release = context.terminal.onInterrupt(() => {
    controller.abort()
  })
  const { stderr, stdout } = context.terminal
  try {
    const client = createClient(options)
    const answer = await client.call(operation.id, call.args, { signal: controller.signal }).withResponse()
    const { upstream } = answer.response
    if (upstream) stderr.write(`${context.messages.upstream(upstream.statusCode, upstream.message)}\n`)
    return answer.data
  } catch (error) {
    if (!isJustOneError(error)) throw error
    if (error.name === 'NoContentError') {
      stderr.write(`${context.messages.noContent(error.requestId)}\n`)
      return null
    }
    // What came may have been paid for, so it is handed out although it is no success.
    if (error.name === 'ProtocolError') stdout.write(`${toJson(error.answer)}\n`)
    throw toCliError(error, { operation: shortOf(operation), said: transport.said() }, context)
  } finally {
    release()
  }
}

const write = (data: unknown, operation: OperationInfo, call: ParsedCall, context: Context) => {
  const { stdout, stderr } = context.terminal
  if (chooseFormat(call.options['output'], stdout) === 'json') {
    stdout.write(`${toJson(data)}\n`)
    return
  }
  const { text, hidden } = renderData(data, operation, context.language, context.messages, stdout.columns)
  stdout.write(text)
  if (hidden > 0) stderr.write(`${context.messages.hiddenRows(hidden)}\n`)
}

/** `justone call <operation> [--parameter value ...]` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  // The operation decides which options there are, so it is read first.
  const [typed] = parseOptions(args, CALL_OPTIONS, messages).positionals
  if (typed === undefined)
    throw new CliError('usage', messages.operation.missing, { next: messages.operation.missingNext })
  const operation = await loadOperation(typed, context)
  const call = parseCall(args, operation, messages)
  refuseProblems(operation, call, context)
  await warnDeprecated(operation, context)
  if (call.flags.has('dry-run')) {
    const planned = planRequest(operation, call)
    const isJson = chooseFormat(call.options['output'], terminal.stdout) === 'json'
    terminal.stdout.write(isJson ? `${toJson(planned)}\n` : renderRequest(planned, messages))
    return 'success'
  }
  write(await send(operation, call, context), operation, call, context)
  return 'success'
}
