import type { Operation, PagedOperation } from '@justoneapi/schema/operation-info'
import type { CallOptions } from '../client/options.ts'
import type { PagedCall } from '../pages/types.ts'
import type { OperationCall } from './call.ts'

type AnyOperation = Operation<unknown, unknown>

/** An operation of the type tables as a function. */
export type NamedOperation<O extends AnyOperation> =
  O extends PagedOperation<unknown, unknown>
    ? PagedCall<O['args'], O['data'], O['item']>
    : OperationCall<O['args'], O['data']>

/** Tables of operations: by platform and name, and by path for each method. `Api` of `@justoneapi/schema` has all of them. */
export interface ApiTables {
  platforms: object
  get: object
  post: object
  /** Paths whose arguments may all be left out. */
  free: object
}

/** Every operation as `api.<platform>.<operation>`; documentation and deprecation come along from the tables. */
export type NamedOperations<Platforms> = {
  readonly [P in keyof Platforms]: {
    readonly [N in keyof Platforms[P]]: Platforms[P][N] extends AnyOperation ? NamedOperation<Platforms[P][N]> : never
  }
}

/**
 * What goes into the operation of a path. The path is looked up inside the condition: asked of the operation alone, an
 * editor would work out all paths while the one is still being typed.
 */
export type ArgsOf<Paths, P extends keyof Paths> = Paths[P] extends { args: infer Args } ? Args : never

/** What comes out of it. */
export type DataOf<Paths, P extends keyof Paths> = Paths[P] extends { data: infer Data } ? Data : never

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

/**
 * The options of `GET`. Whether they may be left out is asked of the path, never of its arguments; in brackets, so that
 * the compiler does not ask each path in turn.
 */
export type GetParameters<A extends ApiTables, P extends keyof A['get']> = [P] extends [keyof A['free']]
  ? [init?: OptionalQueryInit<ArgsOf<A['get'], P>>]
  : [init: QueryInit<ArgsOf<A['get'], P>>]

/** The options of `POST`. */
export type PostParameters<A extends ApiTables, P extends keyof A['post']> = [P] extends [keyof A['free']]
  ? [init?: OptionalQueryInit<ArgsOf<A['post'], P>> | OptionalBodyInit<ArgsOf<A['post'], P>>]
  : [init: QueryInit<ArgsOf<A['post'], P>> | BodyInit<ArgsOf<A['post'], P>>]
