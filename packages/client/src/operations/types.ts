import type { GetPaths, Operation, PagedOperation, Platforms, PostPaths } from '@justoneapi/schema'
import type { CallOptions } from '../client/options.ts'
import type { PagedCall } from '../pages/types.ts'
import type { OperationCall } from './call.ts'

type AnyOperation = Operation<unknown, unknown>

/** An operation of the type tables as a function. */
export type NamedOperation<O extends AnyOperation> =
  O extends PagedOperation<unknown, unknown>
    ? PagedCall<O['args'], O['data'], O['item']>
    : OperationCall<O['args'], O['data']>

/** Every operation as `api.<platform>.<operation>`; documentation and deprecation come along from the tables. */
export type NamedOperations = {
  readonly [P in keyof Platforms]: {
    readonly [N in keyof Platforms[P]]: Platforms[P][N] extends AnyOperation ? NamedOperation<Platforms[P][N]> : never
  }
}

/** Options of `GET`, and of `POST` without a body. */
export interface QueryInit<Args> extends CallOptions {
  params: { query: Args }
}

/** Options of `GET` when every argument may be left out. */
export interface OptionalQueryInit<Args> extends CallOptions {
  params?: { query?: Args | undefined } | undefined
}

/** Options of `POST` with a form body. */
export interface BodyInit<Args> extends CallOptions {
  body: Args
}

/** Options of `POST` with a form body when every field may be left out. */
export interface OptionalBodyInit<Args> extends CallOptions {
  body?: Args | undefined
}

export type GetParameters<Args> =
  Partial<Args> extends Args ? [init?: OptionalQueryInit<Args>] : [init: QueryInit<Args>]

export type PostParameters<Args> =
  Partial<Args> extends Args
    ? [init?: OptionalQueryInit<Args> | OptionalBodyInit<Args>]
    : [init: QueryInit<Args> | BodyInit<Args>]

export type { GetPaths, PostPaths }
