import type { CallOptions } from '../client/options.ts'
import type { Language } from '../messages/messages.ts'
import type { Target } from '../operations/lookup.ts'
import type { RunTarget } from '../operations/named.ts'
import type { ItemLimits, ItemList, Page, PageLimits } from './types.ts'

/** Where there are no types a caller may leave the limits out; that is refused in words, as every other missing limit. */
const NO_LIMITS = {} as PageLimits & ItemLimits

/** The ways to page through an operation. What they do is a module of its own, loaded when the first page is wanted. */
export const pagingOf = (run: RunTarget, target: Target, language: Language | undefined) => {
  const load = async (args: object, options: CallOptions | undefined) => {
    const { openSource, iteratePages, iterateItems } = await import('./open.ts')
    return { source: openSource(run, target, args, options, language), iteratePages, iterateItems }
  }
  return {
    pages: async function* (args: object, limits: PageLimits = NO_LIMITS, options?: CallOptions): AsyncGenerator<Page> {
      const { source, iteratePages } = await load(args, options)
      yield* iteratePages(source, limits)
    },
    items: (args: object, limits: ItemLimits = NO_LIMITS, options?: CallOptions): ItemList<unknown> => {
      let list: ItemList<unknown> | undefined
      async function* items() {
        const { source, iterateItems } = await load(args, options)
        yield* (list = iterateItems(source, limits))
      }
      const position = { get: () => (list ? list.position : limits.from) }
      return Object.defineProperty(items(), 'position', position) as unknown as ItemList<unknown>
    },
  }
}
