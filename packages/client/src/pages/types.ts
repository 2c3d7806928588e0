import type { ResponseInfo } from '../call/answered.ts'
import type { CallOptions } from '../client/options.ts'
import type { OperationCall } from '../operations/call.ts'

/**
 * Why a list ends: the answer says so (`flag`), there were no items (`empty`), there were as many as the answer says
 * there are (`total`), there is no token for a next page (`no-next`), or the page or its token came again (`repeated`).
 */
export type PageEnd = 'flag' | 'empty' | 'total' | 'no-next' | 'repeated'

/** Where a list goes on: plain JSON, to be saved and handed back as `from`. Its fields may change; do not build one. */
export interface PagePosition {
  readonly operation: string
  /** The arguments of the next request. */
  readonly args: Readonly<Record<string, string>>
  /** Pages and items so far. */
  readonly pages: number
  readonly items: number
  /** Empty pages in a row. */
  readonly empty: number
  /** What the last page looked like, to notice a repeated one. */
  readonly print: string
  /** Tokens of earlier pages. */
  readonly tokens: readonly string[]
  /** Items that were paid for and not handed out yet. With `largeIntegers: 'bigint'` they may hold what JSON cannot. */
  readonly pending?: readonly unknown[]
  /** Nothing is left to ask for; only `pending` is to be handed out. */
  readonly ended?: true
}

/** One page of a list. It was paid for. */
export interface Page<Data = unknown, Item = unknown> {
  readonly data: Data
  /** The list inside `data`. */
  readonly items: readonly Item[]
  /** From 1, counted over resumed runs. */
  readonly number: number
  /** Where to go on; undefined after the last page. Save it, and hand it back as `from`. */
  readonly next: PagePosition | undefined
  /** Why this is the last page. */
  readonly end: PageEnd | undefined
  /** No published example confirms how this operation pages: it may end too early. */
  readonly assumed: boolean
  readonly response: ResponseInfo
}

interface Limits<Until> {
  /** Where an earlier run stopped. Its arguments are used in place of the ones given. */
  from?: PagePosition | undefined
  /** Most pages of this run. */
  maxPages?: number | undefined
  /** No page is asked for once this run has so many items; `items()` hands out no more than that. */
  maxItems?: number | undefined
  /** Ends the run. */
  until?: Until | undefined
  /** Most charged pages of this run. A repetition that may have been charged is not counted here; the client's budget does. */
  budget?: { charges: number } | undefined
  /** Goes on until the list ends, whatever it costs. */
  unlimited?: true | undefined
}

/** One of the limits at least: every page is paid. */
type Limited<Until> = Limits<Until> &
  (
    | { maxPages: number }
    | { maxItems: number }
    | { until: Until }
    | { budget: { charges: number } }
    | { unlimited: true }
  )

/** How far `pages` goes. `until` is asked after each page; true makes it the last one that is asked for. */
export type PageLimits<Data = unknown, Item = unknown> = Limited<(page: Page<Data, Item>) => boolean>

/** How far `items` goes. `until` is asked before each item; true ends the run without handing it out. */
export type ItemLimits<Item = unknown> = Limited<(item: Item) => boolean>

/** Items one by one. `position` is where to go on, also after an error or in the middle of a page: nothing is paid twice. */
export interface ItemList<Item> extends AsyncIterableIterator<Item> {
  /** Where to go on; undefined when the list has ended and every item was handed out. */
  readonly position: PagePosition | undefined
}

/** An operation that pages. Awaiting it gives one page, as every operation does. */
export interface PagedCall<Args, Data, Item> {
  (...parameters: Parameters<OperationCall<Args, Data>>): ReturnType<OperationCall<Args, Data>>
  /**
   * The list page by page. Every page is paid, so a limit is required; a page is asked for only when the loop wants it,
   * and never behind one that the answer called the last.
   */
  pages(args: Args, limits: PageLimits<Data, Item>, options?: CallOptions): AsyncIterableIterator<Page<Data, Item>>
  /** The list item by item, over as many pages as the limits allow. */
  items(args: Args, limits: ItemLimits<Item>, options?: CallOptions): ItemList<Item>
}
