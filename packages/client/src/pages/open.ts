import { pagingRules } from '@justoneapi/schema/paging'
import type { CallOptions } from '../client/options.ts'
import { fail } from '../errors/fail.ts'
import type { Refusal } from '../errors/failure.ts'
import type { Language } from '../messages/messages.ts'
import { printArguments } from '../operations/arguments.ts'
import type { Target } from '../operations/lookup.ts'
import type { RunTarget } from '../operations/named.ts'
import { checkLimits } from './check-limits.ts'
import type { PagingSource } from './iterate.ts'
import type { ItemLimits, PageLimits } from './types.ts'

const isLimited = ({ maxPages, maxItems, until, budget, unlimited }: PageLimits | ItemLimits) =>
  maxPages !== undefined || maxItems !== undefined || [until, budget, unlimited].some(Boolean)

/** An operation as something that pages. */
export const openSource = (
  run: RunTarget,
  target: Target,
  args: object,
  options: CallOptions | undefined,
  language: Language | undefined,
): PagingSource => {
  const { operation } = target
  const given = args as Readonly<Record<string, unknown>>
  const refuse = (refusal: Refusal) => fail(refusal, { operation, attempts: 0, charged: 'no' }, language)
  return {
    operation,
    ask: (next) => run(target, next, options),
    rule: async () => {
      const rule = pagingRules[operation]
      if (!rule) throw await refuse({ kind: 'paging', why: 'rule' })
      return rule
    },
    print: async () => {
      const printed = printArguments(given)
      if (!printed) throw await refuse({ kind: 'parameters', args: given })
      return printed
    },
    check: async (limits) => {
      if (!isLimited(limits)) throw await refuse({ kind: 'paging', why: 'limit' })
      checkLimits(limits, language)
      if (limits.from && limits.from.operation !== operation) throw await refuse({ kind: 'paging', why: 'position' })
      if (limits.from?.pending) throw await refuse({ kind: 'paging', why: 'pending' })
    },
  }
}

export { iterateItems, iteratePages } from './iterate.ts'
