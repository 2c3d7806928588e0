import type { Charged, Outcome } from '../envelope/outcome.ts'

interface EventBase {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly operation: string
  /** The same for all events of one call. */
  readonly call: number
}

/** A request goes out. */
export interface RequestEvent extends EventBase {
  readonly type: 'request'
  /** From 1. */
  readonly attempt: number
  readonly method: string
  readonly path: string
  /** The whole address without its query. */
  readonly url: string
}

/** An attempt ended, with an answer or without one. */
export interface ResponseEvent extends EventBase {
  readonly type: 'response'
  readonly attempt: number
  readonly outcome: Outcome['kind']
  readonly code?: number | undefined
  readonly httpStatus?: number | undefined
  readonly requestId?: string | undefined
  readonly charged: Charged
  readonly durationMs: number
}

/** The call is repeated after a wait. */
export interface RetryEvent extends EventBase {
  readonly type: 'retry'
  /** The attempt that failed. */
  readonly attempt: number
  readonly waitMs: number
  /** What the server asked for. */
  readonly retryAfterMs?: number | undefined
  readonly outcome: Outcome['kind']
  readonly code?: number | undefined
}

/** A call waits for its turn. */
export interface WaitEvent extends EventBase {
  readonly type: 'wait'
  readonly reason: 'concurrency' | 'rate' | 'slowdown'
  /** Known for `rate` and `slowdown`. */
  readonly waitMs?: number | undefined
}

/** A call was charged, or may have been. */
export interface ChargeEvent extends EventBase {
  readonly type: 'charge'
  readonly charged: 'yes' | 'unknown'
  readonly requestId?: string | undefined
  /** From `prices`. */
  readonly price?: number | undefined
  /** Charges of this client so far, this one and the unknown ones included. */
  readonly charges: number
}

/** The client or an operation stops: further calls are refused without a request. */
export interface StopEvent extends EventBase {
  readonly type: 'stop'
  readonly scope: 'client' | 'operation'
  readonly code: number
  /** When the stop ends by itself, in milliseconds since 1970. */
  readonly until?: number | undefined
}

/** A paid answer carries a status of the platform behind the API that is not good. */
export interface UpstreamEvent extends EventBase {
  readonly type: 'upstream'
  readonly statusCode: number
  readonly message?: string | undefined
}

/** Facts about what the client does: no argument values, no query, no token. */
export type ClientEvent =
  RequestEvent | ResponseEvent | RetryEvent | WaitEvent | ChargeEvent | StopEvent | UpstreamEvent
