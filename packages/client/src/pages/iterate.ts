import type { PagingRule } from '@justoneapi/schema/paging'
import type { Answered } from '../call/answered.ts'
import { advance, printOf } from './advance.ts'
import type { ItemLimits, ItemList, Page, PageLimits, PagePosition } from './types.ts'

/** What paging needs of a client. */
export interface PagingSource {
  readonly operation: string
  /** Asks for one page. */
  ask(args: Readonly<Record<string, string>>): Promise<Answered<unknown>>
  /** How the operation pages; throws when it does not. */
  rule(): Promise<PagingRule>
  /** The arguments as they are sent; throws when one of them cannot be. */
  print(): Promise<Record<string, string>>
  /** Throws when there is no limit, or a saved position is of another operation or holds items. */
  check(limits: PageLimits | ItemLimits): Promise<void>
}

const EMPTY = { args: {}, pages: 0, items: 0, empty: 0, print: '', tokens: [] } as const

const startOf = async (
  source: PagingSource,
  from: PagePosition | undefined,
  rule: PagingRule,
): Promise<PagePosition> => {
  if (from) return from
  const args = await source.print()
  // A token that is given with the first request counts as used.
  const given = Object.entries(rule.next).flatMap(([name, how]) => (how.startsWith('+') ? [] : [args[name]]))
  const tokens = given.some(Boolean) ? [printOf(given)] : []
  return { ...EMPTY, operation: source.operation, args, tokens }
}

// 201 is paid and means that there is nothing: the list has ended.
const isNoContent = (error: unknown) => (error as { code?: unknown }).code === 201

/** The pages of a list, each asked for when the loop wants it. */
export async function* iteratePages(
  source: PagingSource,
  limits: PageLimits,
  onNoContent?: () => void,
): AsyncGenerator<Page, void, undefined> {
  await source.check(limits)
  const rule = await source.rule()
  let position: PagePosition | undefined = await startOf(source, limits.from, rule)
  let items = 0
  const most = Math.min(limits.maxPages ?? Infinity, limits.budget?.charges ?? Infinity)
  for (let pages = 0; position && !position.ended && pages < most && items < (limits.maxItems ?? Infinity); pages++) {
    let answered: Answered<unknown>
    try {
      answered = await source.ask(position.args)
    } catch (error) {
      if (isNoContent(error)) return onNoContent?.()
      throw error
    }
    const { data, response } = answered
    const { items: found, next, end } = advance(rule, position, data)
    const number = position.pages + 1
    const page: Page = { data, items: found, number, next, end, assumed: rule.assumed === true, response }
    yield page
    if (limits.until?.(page)) return
    items += found.length
    position = next
  }
}

/** The items of a list, over its pages. What was paid for and not handed out stands in `position`. */
export const iterateItems = (source: PagingSource, limits: ItemLimits): ItemList<unknown> => {
  let position = limits.from
  async function* run(): AsyncGenerator<unknown, void, undefined> {
    const { maxItems = Infinity, until } = limits
    let handedOut = 0
    /** Hands out what there is; false when a limit ended the run. */
    function* handOut(items: readonly unknown[], base: PagePosition): Generator<unknown, boolean> {
      for (let at = 0; at < items.length; at++) {
        position = { ...base, pending: items.slice(at) }
        if (handedOut >= maxItems || until?.(items[at])) return false
        handedOut++
        const rest = items.slice(at + 1)
        position = rest.length > 0 ? { ...base, pending: rest } : base.ended ? undefined : base
        yield items[at]
      }
      return handedOut < maxItems
    }
    const from = limits.from && withoutPending(limits.from)
    await source.check({ ...limits, from })
    if (from && limits.from?.pending && !(yield* handOut(limits.from.pending, from))) return
    if (from?.ended) return
    // `until` looks at items here, so the pages run without it; how far they go is decided item by item.
    const pages = iteratePages(source, { ...limits, from, until: undefined, unlimited: true }, () => {
      position = undefined
    })
    for await (const page of pages) {
      const { next } = page
      const base = next ?? { ...EMPTY, operation: source.operation, ended: true as const }
      // Only a page that is the one before: if just its token came again, its items are new.
      const isOld = page.end === 'repeated' && printOf(page.items) === position?.print
      position = next
      if (isOld) return
      if (!(yield* handOut(page.items, base))) return
    }
  }
  const items = run()
  return Object.defineProperty(items, 'position', { get: () => position }) as unknown as ItemList<unknown>
}

const withoutPending = ({ pending: _, ...position }: PagePosition): PagePosition => position
