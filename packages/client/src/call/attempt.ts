import type { Draft } from '../adapter/openapi-fetch.ts'
import type { Outcome } from '../envelope/outcome.ts'
import type { Entry } from '../guards/pace.ts'
import { isToken } from '../token/token.ts'
import { book } from './book.ts'
import { inTime } from './in-time.ts'
import { type Refused, refused } from './refused.ts'
import { type Run, tell } from './run.ts'
import { type Outgoing, send } from './send.ts'

const askForToken = async (source: () => string | Promise<string>): Promise<string | Refused> => {
  let cause: Error | undefined
  try {
    const value = await source()
    if (isToken(value)) return value
  } catch (error) {
    const { cleanCause } = await import('../token/clean-cause.ts')
    cause = cleanCause(error, undefined)
  }
  return refused({ kind: 'token', cause })
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
const findRefusal = ({ context, target, options }: Run): Refused | undefined => {
  const { signal } = options
  if (signal?.aborted) return refused({ kind: 'aborted', sent: false, reason: signal.reason })
  const stop = context.stops.find(target.operation, context.clock.now())
  return stop && refused({ kind: 'stopped', ...stop })
}

const askForTurn = (run: Run): Entry | Promise<Entry> => {
  const { context, target, options, deadlineAt } = run
  return context.pace.enter(target.operation, {
    signal: options.signal,
    deadlineAt,
    onWait: (wait) => {
      tell(run, { type: 'wait', ...wait })
    },
  })
}

/** What leaves is booked, whatever comes of it. */
const sendBooked = async (run: Run, outgoing: Outgoing, attempt: number): Promise<Outcome | Refused> => {
  const { context, target, options, timeoutMs, deadlineAt } = run
  const { clock, settings, budget } = context
  const sentAt = clock.now()
  const leftMs = deadlineAt - sentAt
  if (leftMs <= 0) return refused({ kind: 'late', why: 'elapsed' })
  if (!budget.reserve()) return refused({ kind: 'budget', charges: budget.limit })
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
 * One attempt behind all guards: stop rules, pace, token, budget. What a guard refuses was not sent. It waits only where
 * there is something to wait for: each needless `await` costs every call.
 */
export const runAttempt = async (run: Run, draft: Draft, attempt: number): Promise<Outcome | Refused> => {
  const { context, target } = run
  const early = findRefusal(run)
  if (early) return early
  const turn = askForTurn(run)
  const entry = typeof turn === 'string' ? turn : await turn
  if (entry === 'deadline') return refused({ kind: 'late', why: 'pace' })
  if (entry === 'aborted') return refused({ kind: 'aborted', sent: false, reason: run.options.signal?.reason })
  let outcome: Outcome | Refused | undefined
  const sentAt = context.clock.now()
  try {
    const source = context.settings.token
    const token = typeof source === 'function' ? await inTime(run, askForToken(source)) : source
    if (typeof token === 'object') return token
    return (outcome = findRefusal(run) ?? (await sendBooked(run, addToken(draft, target.form, token), attempt)))
  } finally {
    const sent = outcome?.kind === 'refused' ? undefined : outcome
    const left = context.pace.leave(target.operation, sent, sentAt)
    if (left) await left
  }
}
