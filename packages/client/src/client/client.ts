import type { Middleware } from '../adapter/middleware.ts'
import type { Estimate } from '../guards/estimate.ts'
import type { Stop } from '../guards/stop-rules.ts'
import type { PendingCall } from '../operations/call.ts'
import type { CallResult } from '../operations/result.ts'
import type { ApiTables, DataOf, GetParameters, NamedOperations, PostParameters } from '../operations/types.ts'
import type { ItemLimits, ItemList, Page, PageLimits } from '../pages/types.ts'
import type { CallOptions } from './options.ts'

/** What a client has counted, and what it has stopped. */
export interface ClientStatus {
  /** Set after 100, 601 or 602: every call is refused without a request until `resume()`. */
  readonly stopped: Stop | undefined
  /** Operations that are stopped until midnight in Asia/Shanghai (303), by name. */
  readonly stoppedOperations: Readonly<Record<string, Stop>>
  readonly charges: {
    readonly charged: number
    /** Sent without a whole answer: may have been charged. */
    readonly unknown: number
    /** Out now. */
    readonly reserved: number
    /** Left of `budget`; `Infinity` without one. */
    readonly remaining: number
  }
  readonly inFlight: number
  /** Waiting for their turn. */
  readonly waiting: number
}

/** What a client has beside its named operations. */
export interface ClientMethods<A extends ApiTables> {
  /** Calls a GET operation by its path and answers with `data` or `error`. */
  GET<P extends keyof A['get']>(path: P, ...parameters: GetParameters<A, P>): Promise<CallResult<DataOf<A['get'], P>>>
  /** Calls a POST operation by its path and answers with `data` or `error`. */
  POST<P extends keyof A['post']>(
    path: P,
    ...parameters: PostParameters<A, P>
  ): Promise<CallResult<DataOf<A['post'], P>>>
  /**
   * Calls an operation that a program chooses as it runs, by name or by path; gives the data, or throws.
   * The arguments are not checked by the compiler.
   */
  call(
    operation: string,
    args?: Readonly<Record<string, unknown>>,
    options?: CallOptions & { method?: 'GET' | 'POST' | undefined },
  ): PendingCall<unknown>
  /** `pages` of an operation that a program chooses as it runs. */
  pages(
    operation: string,
    args: Readonly<Record<string, unknown>>,
    limits: PageLimits,
    options?: CallOptions,
  ): AsyncIterableIterator<Page>
  /** `items` of an operation that a program chooses as it runs. */
  items(
    operation: string,
    args: Readonly<Record<string, unknown>>,
    limits: ItemLimits,
    options?: CallOptions,
  ): ItemList<unknown>
  /**
   * What calls would cost if each succeeded, by `prices`: `api.estimate({ 'douyin.getUserDetailV3': 200 })`.
   * Nothing is sent.
   */
  estimate(calls: Readonly<Record<string, number>>): Estimate
  /** Adds middleware; it runs once for each call, around all its attempts. */
  use(...middleware: readonly Middleware[]): void
  /** Takes middleware away again. */
  eject(...middleware: readonly Middleware[]): void
  status(): ClientStatus
  /** Lets calls through again after a stop; with an operation's name, only that one's stop is lifted. */
  resume(operation?: string): void
}

/** A client that knows the operations of the given tables: each by name (throws) and by path (answers with a result). */
export type ClientOf<A extends ApiTables> = ClientMethods<A> & NamedOperations<A['platforms']>
