import { check, checkBudget } from '../client/check-numbers.ts'
import type { Language } from '../messages/messages.ts'
import type { ItemLimits, PageLimits } from './types.ts'

/**
 * Refuses how far a list is to go where that is no number: `null` would be no limit, and every page is paid.
 * @throws ConfigurationError
 */
export const checkLimits = (
  { maxPages, maxItems, budget }: PageLimits | ItemLimits,
  language: Language | undefined,
): void => {
  check({ maxPages, maxItems }, 'notBelow', language)
  checkBudget(budget, language)
}
