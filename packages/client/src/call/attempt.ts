import type { Draft } from '../adapter/openapi-fetch.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { isToken } from '../token/token.ts'
import { book } from './book.ts'
import { failure, type Run, tell } from './run.ts'
import { type Outgoing, send } from './send.ts'

const readToken = async (run: Run, attempts: number): Promise<string | undefined> => {
  const { token } = run.context.settings
  if (typeof token !== 'function') return token
  let cause: Error | undefined
  try {
    const value = await token()
    if (isToken(value)) return value
  } catch (error) {
    const { cleanCause } = await import('../token/clean-cause.ts')
    cause = cleanCause(error, undefined)
  }
  throw await failure(run, { kind: 'token', cause }, attempts)
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

/** Both may change while a call waits for its turn or for its token. */
const refuse = async (run: Run, attempts: number): Promise<void> => {
  const { context, target, options } = run
  const { signal } = options
  if (signal?.aborted) throw await failure(run, { kind: 'aborted', sent: false, reason: signal.reason }, attempts)
  const stop = context.stops.find(target.operation, context.clock.now())
  if (stop) throw await failure(run, { kind: 'stopped', ...stop }, attempts)
}

const takeTurn = async (run: Run, attempts: number): Promise<void> => {
  const { context, target, options, deadlineAt } = run
  const turn = await context.pace.enter(target.operation, {
    signal: options.signal,
    deadlineAt,
    onWait: (wait) => {
      tell(run, { type: 'wait', ...wait })
    },
  })
  if (turn === 'aborted') await refuse(run, attempts)
  if (turn === 'deadline') throw await failure(run, { kind: 'late', why: 'pace' }, attempts)
}

/** What leaves is booked, whatever comes of it. */
const sendBooked = async (run: Run, outgoing: Outgoing, attempt: number): Promise<Outcome> => {
  const { context, target, options, timeoutMs, deadlineAt } = run
  const { clock, settings, budget } = context
  const sentAt = clock.now()
  const leftMs = deadlineAt - sentAt
  if (leftMs <= 0) throw await failure(run, { kind: 'late', why: 'elapsed' }, attempt - 1)
  if (!budget.reserve()) throw await failure(run, { kind: 'budget', charges: budget.limit }, attempt - 1)
  tell(run, {
    type: 'request',
    attempt,
    method: outgoing.method,
    path: target.path,
    url: settings.baseUrl + target.path,
  })
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
  await refuse(run, attempt - 1)
  await takeTurn(run, attempt - 1)
  let outcome: Outcome | undefined
  const sentAt = context.clock.now()
  try {
    const token = await readToken(run, attempt - 1)
    await refuse(run, attempt - 1)
    outcome = await sendBooked(run, addToken(draft, target.form, token), attempt)
    return outcome
  } finally {
    await context.pace.leave(target.operation, outcome, sentAt)
  }
}
