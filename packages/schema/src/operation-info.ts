import type { PagingRule } from './paging-rule.ts'
import type { FigureInfo } from './units/unit.ts'

/** A text in both languages that this project serves. */
export interface Localized {
  readonly en: string
  readonly zh: string
}

/** One parameter of an operation, as the published document declares it. */
export interface ParameterInfo {
  readonly name: string
  /** Where it travels: `form` is an `application/x-www-form-urlencoded` body. */
  readonly in: 'query' | 'form'
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly format?: string
  readonly required?: true
  /** What the server takes when the parameter is left out. */
  readonly default?: string | number | boolean
  /** The values that are allowed, in a natural order. */
  readonly enum?: readonly string[]
  /** What each value of `enum` means, by value. */
  readonly meanings?: Readonly<Record<string, Localized>>
  readonly description: Localized
}

/** One operation of the API. Its identity is method and path; `id` is made from the path. */
export interface OperationInfo {
  /** The name in the client, for example `douyinXingtu.getKolSpreadInfoV1`. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The first segment of the path behind `/api/`, for example `douyin-xingtu`. */
  readonly platform: string
  /** The `N` of a path that ends in `/vN`. */
  readonly version?: number
  /** Operations of one family differ by version only. */
  readonly family: string
  readonly title: Localized
  readonly deprecated?: true
  /** The day (`YYYY-MM-DD`) since which the published document leaves the operation out; it is still served. */
  readonly unlisted?: string
  /** The version of its family that the vendor advises. */
  readonly recommended?: true
  /** Served, but left out of the public document. */
  readonly hidden?: true
  /** The `id` of the operation to move to. */
  readonly successor?: string
  /** The documentation page. */
  readonly docs?: string
  /** How one page leads to the next, where the operation pages. */
  readonly paging?: PagingRule
  readonly parameters: readonly ParameterInfo[]
  /** What figures of `data` mean, where it is known or known to be unknown. */
  readonly figures?: readonly FigureInfo[]
}

/** A platform and its operations. */
export interface PlatformInfo {
  /** The segment of the path, for example `douyin-xingtu`. */
  readonly platform: string
  /** The name in the client, for example `douyinXingtu`. */
  readonly key: string
  readonly title: Localized
  /** Other names people search by. */
  readonly aliases: readonly string[]
  readonly operations: readonly OperationInfo[]
}

/** The shape of an operation in the type tables: what goes in and what `data` is. Types only, never a value. */
export interface Operation<Args, Data> {
  args: Args
  data: Data
}

/** An operation whose answer is one page of a list. */
export interface PagedOperation<Args, Data, Item = unknown> extends Operation<Args, Data> {
  item: Item
}
