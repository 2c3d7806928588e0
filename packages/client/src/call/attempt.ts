import type { Draft } from '../adapter/openapi-fetch.ts'
import { toStoppedError } from '../errors/to-error.ts'
import { BudgetExceededError, ConfigurationError, DeadlineError } from '../errors/unanswered.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { cleanCause } from '../token/clean-cause.ts'
import { isToken } from '../token/token.ts'
import { book } from './book.ts'
import { failure, type Run, tell } from './run.ts'
import { type Outgoing, send } from './send.ts'

const readToken = async (run: Run): Promise<string | undefined> => {
  const { token } = run.context.settings
  if (typeof token !== 'function') return token
  let cause: Error | undefined
  try {
    const value = await token()
    if (isToken(value)) return value
  } catch (error) {
    cause = cleanCause(error, '')
  }
  const { operation } = run.target
  throw new ConfigurationError({ operation, cause, message: (await run.context.messages()).token(operation) })
}

/** The token comes last, so that nothing before it ever holds it. */
const addToken = (draft: Draft, form: boolean, token: string | undefined): Outgoing => {
  const { url, method, headers, body } = draft
  const base = { url, method, headers, ...(body !== undefined && { body }), token: token ?? '' }
  if (token === undefined) return base
  const field = `token=${encodeURIComponent(token)}`
  if (form) return { ...base, body: body ? `${body}&${field}` : field }
  return { ...base, url: `${url}${url.includes('?') ? '&' : '?'}${field}` }
}

const refuseStopped = async ({ context, target }: Run): Promise<void> => {
  const { operation } = target
  const stop = context.stops.find(operation, context.clock.now())
  if (!stop) return
  const language = context.options.language ?? 'en'
  throw toStoppedError(stop, { operation, messages: await context.messages(), language })
}

const refuseAborted = async (run: Run, attempts: number): Promise<void> => {
  const { signal } = run.options
  if (signal?.aborted) throw await failure(run, { kind: 'aborted', sent: false, reason: signal.reason }, attempts)
}

const takeTurn = async (run: Run, attempts: number): Promise<void> => {
  const { context, target, options, deadlineAt } = run
  const { operation } = target
  const turn = await context.pace.enter(operation, {
    signal: options.signal,
    deadlineAt,
    onWait: (wait) => {
      tell(run, { type: 'wait', ...wait })
    },
  })
  if (turn === 'aborted') await refuseAborted(run, attempts)
  if (turn === 'deadline') {
    throw new DeadlineError({ operation, attempts, message: (await context.messages()).deadline(operation, 'pace') })
  }
}

/** What leaves is booked, whatever comes of it. */
const sendBooked = async (run: Run, outgoing: Outgoing, attempt: number): Promise<Outcome> => {
  const { context, target, options, timeoutMs, deadlineAt } = run
  const { clock, settings, budget } = context
  const { operation, path } = target
  const sentAt = clock.now()
  const leftMs = deadlineAt - sentAt
  if (leftMs <= 0) {
    const message = (await context.messages()).deadline(operation, 'elapsed')
    throw new DeadlineError({ operation, attempts: attempt - 1, message })
  }
  if (!budget.reserve()) {
    const message = (await context.messages()).budget(operation, budget.limit)
    throw new BudgetExceededError({ operation, attempts: attempt - 1, message })
  }
  tell(run, { type: 'request', attempt, method: outgoing.method, path, host: settings.host })
  const outcome = await send(outgoing, {
    fetch: options.fetch ?? settings.fetch,
    clock,
    signal: options.signal,
    timeoutMs: Math.min(timeoutMs, leftMs),
    timeoutReason: leftMs < timeoutMs ? 'deadline' : 'timeout',
    largeIntegers: context.options.largeIntegers ?? 'string',
    keepText: run.keepText,
  })
  book(run, outcome, attempt, sentAt)
  return outcome
}

/**
 * One attempt behind all guards: stop rules, pace, token, budget. Throws when a guard refuses it; what was sent comes
 * back as an outcome.
 */
export const runAttempt = async (run: Run, draft: Draft, attempt: number): Promise<Outcome> => {
  const { context, target } = run
  await refuseAborted(run, attempt - 1)
  await refuseStopped(run)
  await takeTurn(run, attempt - 1)
  let outcome: Outcome | undefined
  try {
    const token = await readToken(run)
    // Both may have changed while the call waited for its turn or for its token.
    await refuseAborted(run, attempt - 1)
    await refuseStopped(run)
    outcome = await sendBooked(run, addToken(draft, target.form, token), attempt)
    return outcome
  } finally {
    context.pace.leave(target.operation, outcome)
  }
}
