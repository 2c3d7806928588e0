import type { PaceLimits } from '../guards/pace-options.ts'
import { refuse } from './refuse.ts'
import type { ClientOptions, SharedOptions } from './options.ts'

type Numbers = Readonly<Record<string, number | undefined>>
type Language = ClientOptions['language']

/** `NaN` would pass every comparison that guards money, so that it is asked what holds, not what does not. */
export const check = (numbers: Numbers, text: 'above' | 'notBelow', language: Language): void => {
  for (const [name, value] of Object.entries(numbers)) {
    if (value === undefined || (typeof value === 'number' && (text === 'above' ? value > 0 : value >= 0))) continue
    throw refuse(text, language, `${name}: ${String(value)}`)
  }
}

const named = (name: string, fields: object): Numbers =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${name}.${field}`, value as number]))

const limitsOf = (name: string, option: number | PaceLimits | undefined): Numbers =>
  typeof option === 'object' ? named(name, option) : { [name]: option }

/**
 * Refuses numbers that cannot be used. `Infinity` can, and means no limit.
 * @throws ConfigurationError
 */
export const checkCallNumbers = ({ timeout, deadline, retry }: SharedOptions, language: Language): void => {
  if (timeout !== undefined || deadline !== undefined) check({ timeout, deadline }, 'above', language)
  if (!retry) return
  const { attempts, unknownOutcome: _, ...delays } = retry
  check({ 'retry.attempts': attempts }, 'above', language)
  check(named('retry', delays), 'notBelow', language)
}

/** A budget without its number would be no budget. */
export const checkBudget = (budget: object | undefined, language: Language): void => {
  if (budget) check(named('budget', { charges: NaN, ...budget }), 'notBelow', language)
}

/** The same for what only a client has. */
export const checkClientNumbers = (options: ClientOptions): void => {
  const { language, concurrency, rate, budget } = options
  checkCallNumbers(options, language)
  check({ ...limitsOf('concurrency', concurrency), ...limitsOf('rate', rate) }, 'above', language)
  checkBudget(budget, language)
}
