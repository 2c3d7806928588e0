import type { Clock } from '../clock/clock.ts'
import { decode, type LargeIntegers } from '../envelope/integers.ts'
import { judge } from '../envelope/judge.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { onAbort } from '../retry/on-abort.ts'
import { redact } from '../token/redact.ts'
import { Abort } from './abort.ts'
import { concat, readBody } from './read-body.ts'
import type { FetchLike, ResponseLike } from './transport.ts'

/** A request as it goes out, the token included. It lives in this file and in what makes it, nowhere else. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body?: string
  readonly token: string
}

export interface SendLimits {
  readonly fetch: FetchLike
  readonly clock: Clock
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  /** Which limit `timeoutMs` stands for. */
  readonly timeoutReason: 'timeout' | 'deadline'
  readonly largeIntegers: LargeIntegers
  /** Keep the text of the answer on a success. */
  readonly keepText: boolean
}

const isRedirect = ({ type, redirected, status }: ResponseLike) =>
  redirected === true || type === 'opaqueredirect' || (status >= 300 && status < 400)

const judgeBody = (
  { status, headers }: ResponseLike,
  bytes: Uint8Array,
  { token }: Outgoing,
  { clock, largeIntegers, keepText }: SendLimits,
): Outcome => {
  const answer = { httpStatus: status, headers, bytes }
  const now = clock.now()
  const outcome = judge(answer, largeIntegers, now, token)
  if (outcome.kind !== 'success') {
    // Servers and gateways like to repeat the address or the token in what they say about a failure.
    const text = decode(bytes)
    const clean = redact(text, token)
    if (clean === text) return outcome
    return judge({ ...answer, bytes: new TextEncoder().encode(clean) }, largeIntegers, now, token)
  }
  return keepText ? { ...outcome, text: decode(bytes) } : outcome
}

const exchange = async (outgoing: Outgoing, limits: SendLimits, abort: Abort): Promise<Outcome> => {
  const { url, method, headers, body } = outgoing
  const response = await limits.fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: abort.signal as AbortSignal, // who gets none said so
    onAbort: abort.onAbort,
  })
  if (isRedirect(response)) {
    abort.abort() // lets go of the socket
    return { kind: 'redirect', httpStatus: response.status }
  }
  const pieces: Uint8Array[] = []
  let bytes: Uint8Array
  try {
    bytes = await readBody(response, pieces)
  } catch (error) {
    // An envelope that came whole counts, whatever became of the connection: it is paid, and here.
    const outcome = judgeBody(response, concat(pieces), outgoing, limits)
    if (outcome.kind === 'success' || outcome.kind === 'business') return outcome
    const { judgeBodyError } = await import('./network-error.ts')
    return judgeBodyError(error, outgoing.token, response.status)
  }
  return judgeBody(response, bytes, outgoing, limits)
}

/** The judge is loaded when it is needed. If it cannot be, nothing is known about the request. */
const judgeLater = async (error: unknown, token: string): Promise<Outcome> => {
  try {
    const { judgeError } = await import('./network-error.ts')
    return judgeError(error, token)
  } catch {
    return { kind: 'unknown', reason: 'connection' }
  }
}

/**
 * One attempt, the body included. Never throws: every way it can end is an outcome. The timeout and the caller's signal
 * end it even if the transport does not listen to its signal; timer and listener are let go on every way out.
 */
export const send = (outgoing: Outgoing, limits: SendLimits): Promise<Outcome> =>
  new Promise((resolve) => {
    const { signal, clock, timeoutMs, timeoutReason } = limits
    // A listener of the event that tells of this request may have ended it.
    if (signal?.aborted) {
      resolve({ kind: 'aborted', sent: false, reason: signal.reason })
      return
    }
    const abort = new Abort(!limits.fetch.withoutSignal)
    const finish = (outcome: Outcome) => {
      cancelTimer()
      forget?.()
      resolve(outcome)
    }
    const cancelTimer = clock.after(timeoutMs, () => {
      finish({ kind: 'unknown', reason: timeoutReason })
      abort.abort()
    })
    const forget =
      signal &&
      onAbort(signal, () => {
        finish({ kind: 'aborted', sent: true, reason: signal.reason })
        abort.abort()
      })
    exchange(outgoing, limits, abort).then(finish, (error: unknown) => {
      void judgeLater(error, outgoing.token).then(finish)
    })
  })
