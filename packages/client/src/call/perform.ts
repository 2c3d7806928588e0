import { type Core, type CoreCall, createCore, type Replaced } from '../adapter/openapi-fetch.ts'
import type { CallOptions } from '../client/options.ts'
import { watchDrift } from '../drift/load.ts'
import { judge } from '../envelope/judge.ts'
import type { Success } from '../envelope/outcome.ts'
import { fail } from '../errors/fail.ts'
import { Share } from '../guards/share.ts'
import { printArguments } from '../operations/arguments.ts'
import type { Target } from '../operations/lookup.ts'
import type { Answered } from './answered.ts'
import type { Context } from './context.ts'
import { deliver } from './deliver.ts'
import { inTime } from './in-time.ts'
import { failure, type Run, startRun } from './run.ts'

/** Judges what middleware put in place of the answer. What was paid is told by what was sent. */
const judgeReplaced = async (run: Run, replaced: Replaced): Promise<Success> => {
  const { clock, options } = run.context
  const outcome = judge(replaced, options.largeIntegers ?? 'string', clock.now())
  if (outcome.kind !== 'success') throw await failure(run, outcome, run.attempts)
  return outcome
}

/** Runs the middleware around the call. Signal and deadline end it while a hook holds the request back, too. */
const runWatched = async (run: Run, core: Core, call: CoreCall): Promise<Success | Replaced> => {
  let begin = () => {}
  const begun = new Promise<undefined>((resolve) => {
    begin = () => {
      resolve(undefined)
    }
  })
  const running = core.run(call, (draft) => {
    begin()
    return deliver(run, draft)
  })
  running.then(begin, begin)
  const refusal = await inTime(run, begun)
  // If the hook lets it go later, the guards of its first attempt refuse it.
  if (refusal) throw await failure(run, refusal.why, 0)
  return running
}

const performOnce = async (
  context: Context,
  target: Target,
  args: Readonly<Record<string, string>>,
  options: CallOptions,
): Promise<Answered<unknown>> => {
  const run = startRun(context, target, options)
  const { method, path, form } = target
  const call = { method, path, form, args, headers: options.headers }
  const { settings, middlewares } = context
  const core = (context.core ??= createCore(settings.baseUrl, context.options.headers, middlewares))
  const result = await (middlewares.length > 0
    ? runWatched(run, core, call)
    : core.run(call, (draft) => deliver(run, draft)))
  const success = result.kind === 'replaced' ? await judgeReplaced(run, result) : result
  const { data, httpStatus, headers, requestId, recordTime, upstream } = success
  if (context.options.onDrift) await watchDrift(context.options.onDrift, target, data)
  const { startedAt, attempts } = run
  return {
    data,
    response: {
      status: httpStatus,
      headers,
      url: settings.baseUrl + path,
      requestId,
      recordTime,
      attempts,
      startedAt,
      durationMs: context.clock.now() - startedAt,
      upstream,
    },
  }
}

const mayShare = ({ share = true, fetch, headers, timeout, deadline, retry }: CallOptions) =>
  share && !fetch && !headers && timeout === undefined && deadline === undefined && retry === undefined

/** One call through everything: arguments, sharing, middleware, guards, attempts. Throws when it fails. */
export const perform = async (
  context: Context,
  target: Target,
  args: Readonly<Record<string, unknown>>,
  options: CallOptions,
): Promise<Answered<unknown>> => {
  const { operation, method, path } = target
  const { language } = context.options
  const printed = printArguments(args)
  if (!printed) throw await fail({ kind: 'parameters', args }, { operation, attempts: 0, charged: 'no' }, language)
  if (!mayShare(options)) return performOnce(context, target, printed, options)
  const key = `${method} ${path} ${JSON.stringify(Object.entries(printed).sort(([a], [b]) => (a < b ? -1 : 1)))}`
  const share = (context.share ??= new Share())
  return share.join(
    key,
    options.signal,
    (signal) => performOnce(context, target, printed, { ...options, signal }),
    ({ reason }) =>
      fail({ kind: 'aborted', sent: true, reason }, { operation, attempts: 1, charged: 'unknown' }, language),
  )
}
