import type { OptionSpecs } from '../frame/parse-options.ts'

/** What may be spent. Whoever takes these plans them with `planBudget`. */
export const MONEY_OPTIONS = {
  'max-charges': { type: 'string' },
  'max-cost': { type: 'string' },
  price: { type: 'string' },
  'learn-price': { type: 'boolean' },
} as const satisfies OptionSpecs
