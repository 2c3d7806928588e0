import { type CallOptions, type Client, isJustOneError } from '@justoneapi/client'
import { DemoError } from '../failure/demo-error.ts'
import { remainingOf, type Session, type SessionState } from '../session/session.ts'
import type { Settings } from '../settings.ts'
import type { AllowList } from './allow-list.ts'
import { type AnswerCache, createAnswerCache } from './answer-cache.ts'
import type { Connection } from './connect.ts'
import type { Paid, Receipt } from './receipt.ts'

/** One call of the API, for a session. */
export interface CallRequest {
  /** A name of the operation table, for example `douyinXingtu.getKolSpreadInfoV1`. */
  readonly operation: string
  readonly args: Readonly<Record<string, unknown>>
  /** Asks the API again although the answer is known, and pays again. */
  readonly fresh?: boolean | undefined
  /** Fails with this business code. On the mock only. */
  readonly provoke?: number | undefined
}

/** The one way from this server to the API: allow list, budget of the session, answers that were paid before. */
export interface Gateway {
  /** @throws DemoError when it is refused here, or an error of the client */
  call(session: Session, request: CallRequest, options?: Pick<CallOptions, 'signal'>): Promise<Paid<unknown>>
  /** What the page is told of a session. */
  stateOf(session: Session): SessionState
  /** Lets calls through again after the API said that the token or the balance is used up. */
  resume(): void
  readonly allowed: AllowList
}

interface Answer {
  readonly data: unknown
  readonly receipt: Omit<Receipt, 'charges' | 'cached' | 'session'>
}

const MOST_ANSWERS = 500
const ANSWER_LIVES_MS = 60 * 60 * 1000

const keyOf = ({ operation, args }: CallRequest) => {
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  return `${operation} ${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))}`
}

const send = async (client: Client, { operation, args }: CallRequest, options: CallOptions): Promise<Answer> => {
  const { data, response } = await client.call(operation, args, options).withResponse()
  const { requestId = null, status: httpStatus, attempts, durationMs, upstream } = response
  const bad = upstream ? { code: upstream.statusCode, message: upstream.message ?? null } : null
  return { data, receipt: { operation, requestId, httpStatus, attempts, durationMs, upstream: bad } }
}

/** Makes the gateway. @param now in milliseconds */
export const createGateway = (
  { client, failing }: Connection,
  allowed: AllowList,
  settings: Settings,
  now: () => number,
): Gateway => {
  const answers: AnswerCache<Answer> = createAnswerCache(MOST_ANSWERS, ANSWER_LIVES_MS, now)
  const onTheWay = new Map<string, Promise<Answer>>()

  const stateOf = (session: Session): SessionState => ({
    mode: settings.token === undefined ? 'mock' : 'live',
    environment: settings.environment,
    budget: session.budget,
    charged: session.charged,
    unknown: session.unknown,
    remaining: remainingOf(session),
    price: settings.price ?? null,
  })

  const deliver = ({ data, receipt }: Answer, charges: 0 | 1, session: Session): Paid<unknown> => ({
    data,
    receipt: { ...receipt, charges, cached: charges === 0, session: stateOf(session) },
  })

  /** The budget is reserved before anything is sent, so that calls at the same time cannot pass it together. */
  const pay = async (session: Session, key: string, request: CallRequest, options: CallOptions): Promise<Answer> => {
    const { provoke } = request
    const chosen = provoke === undefined ? client : failing?.(provoke)
    if (!chosen) throw new DemoError('BadInput', 'provoke: failures can be provoked on the mock only')
    if (remainingOf(session) === 0) throw new DemoError('SessionBudgetSpent')
    session.reserved += 1
    const sending = send(chosen, request, options)
    if (provoke === undefined) onTheWay.set(key, sending)
    try {
      const answer = await sending
      session.charged += 1
      if (provoke === undefined) answers.set(key, answer)
      return answer
    } catch (error) {
      if (isJustOneError(error) && error.charged === 'yes') session.charged += 1
      if (isJustOneError(error) && error.charged === 'unknown') session.unknown += 1
      throw error
    } finally {
      session.reserved -= 1
      if (onTheWay.get(key) === sending) onTheWay.delete(key)
    }
  }

  return {
    allowed,
    stateOf,
    resume: () => {
      client.resume()
    },
    call: async (session, request, options = {}) => {
      if (!allowed.has(request.operation)) throw new DemoError('OperationNotAllowed', request.operation)
      const key = keyOf(request)
      if (request.provoke === undefined && !request.fresh) {
        // No await before the call is registered, or two at the same time would both pay.
        const known = answers.get(key) ?? onTheWay.get(key)
        if (known) return deliver(await known, 0, session)
      }
      return deliver(await pay(session, key, request, options), 1, session)
    },
  }
}
