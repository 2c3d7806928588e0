import { hc } from 'hono/client'
import type { App } from '../server/app.ts'
import type { FailureBody } from '../server/failure/failure-body.ts'

let first: Promise<unknown> | undefined

/** The first answer brings the cookie of the session. Requests that did not wait for it would get one each. */
const sendInSession: typeof fetch = async (input, init) => {
  if (first !== undefined) await first
  const sending = fetch(input, init)
  first ??= sending.catch(() => undefined)
  return sending
}

/** The server's routes, typed by the server itself. */
export const api = hc<App>('/', { headers: { 'x-demo-page': '1' }, fetch: sendInSession }).api

/** A failure that the server described. */
export class CallFailure extends Error {
  override get name() {
    return 'CallFailure' as const
  }
  readonly body: FailureBody
  readonly status: number
  constructor(status: number, body: FailureBody) {
    super(body.error.name)
    this.status = status
    this.body = body
  }
}

const UNREACHABLE: FailureBody = {
  error: {
    name: 'PageOffline',
    code: null,
    httpStatus: null,
    meaning: { en: 'The demo’s server did not answer', zh: '演示服务没有响应' },
    next: { en: 'See that it is still running, then try again.', zh: '请确认服务仍在运行，然后重试。' },
    charged: 'unknown',
    retryable: true,
    operation: null,
    requestId: null,
    detail: null,
    issues: [],
    retryAfterMs: null,
    resumeAt: null,
  },
  session: null,
}

/** The part of hono's typed response that is read here. */
interface TypedResponse<T> {
  readonly ok: boolean
  readonly status: number
  json(): Promise<T>
}

/** Awaits one of the typed routes. @throws CallFailure for everything but its success */
export const ask = async <T>(sending: Promise<TypedResponse<T>>): Promise<T> => {
  const response = await sending.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallFailure(0, UNREACHABLE)
  })
  // Failures have one shape, whatever the route; the type of a route tells of its success only.
  if (!response.ok) throw new CallFailure(response.status, (await response.json()) as FailureBody)
  return response.json()
}
