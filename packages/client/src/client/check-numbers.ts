import type { PaceLimits } from '../guards/pace-options.ts'
import { refuse } from './refuse.ts'
import type { ClientOptions, SharedOptions } from './options.ts'

type Numbers = Readonly<Record<string, number | undefined>>
type Limit = 'above' | 'notBelow'

/** `NaN` would pass every comparison that guards money, so that it is asked what holds, not what does not. */
const check = (numbers: Numbers, limit: Limit, language: ClientOptions['language']): void => {
  for (const [name, value] of Object.entries(numbers)) {
    if (value === undefined || (typeof value === 'number' && (limit === 'above' ? value > 0 : value >= 0))) continue
    throw refuse(limit, language, `${name}: ${String(value)}`)
  }
}

const limitsOf = (name: string, option: number | PaceLimits | undefined): Numbers =>
  typeof option === 'object'
    ? { [`${name}.total`]: option.total, [`${name}.operation`]: option.operation }
    : { [name]: option }

/**
 * Refuses numbers that cannot be used. `Infinity` can, and means no limit.
 * @throws ConfigurationError
 */
export const checkCallNumbers = (options: SharedOptions, language: ClientOptions['language']): void => {
  const { timeout, deadline, retry } = options
  if (timeout !== undefined || deadline !== undefined) check({ timeout, deadline }, 'above', language)
  if (!retry) return
  const { attempts, minDelay, maxDelay, maxRetryAfter } = retry
  check({ 'retry.attempts': attempts }, 'above', language)
  check(
    { 'retry.minDelay': minDelay, 'retry.maxDelay': maxDelay, 'retry.maxRetryAfter': maxRetryAfter },
    'notBelow',
    language,
  )
}

/** The same for what only a client has. */
export const checkClientNumbers = (options: ClientOptions): void => {
  const { language, concurrency, rate, budget } = options
  checkCallNumbers(options, language)
  check({ ...limitsOf('concurrency', concurrency), ...limitsOf('rate', rate) }, 'above', language)
  if (!budget) return
  // Without its number it would be no budget.
  const { charges = NaN } = budget as { charges?: number }
  check({ 'budget.charges': charges }, 'notBelow', language)
}
