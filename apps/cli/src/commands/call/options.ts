import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { RESULT_FORMATS } from '../../output/format.ts'

/** Options of `call` beside the parameters of the operation. No operation may have a parameter of the same name (tested). */
export const CALL_OPTIONS = {
  ...SHARED_OPTIONS,
  output: { type: 'string', short: 'o', values: RESULT_FORMATS },
  select: { type: 'string', short: 's' },
  params: { type: 'string' },
  raw: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  mock: { type: 'boolean' },
  env: { type: 'string', values: ['prod-global', 'prod-cn'] },
  'base-url': { type: 'string' },
  'allow-insecure': { type: 'boolean' },
  'token-file': { type: 'string' },
  timeout: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'all-pages': { type: 'boolean' },
  'max-pages': { type: 'string' },
  'max-items': { type: 'string' },
  'max-charges': { type: 'string' },
} as const satisfies OptionSpecs

const UNITS = { ms: 1, s: 1000, m: 60_000 } as const

/** `90`, `90s`, `1.5m` or `500ms` in milliseconds. */
export const parseDuration = (text: string): number | undefined => {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? []
  const duration = Number(amount) * UNITS[unit as keyof typeof UNITS]
  return duration > 0 ? duration : undefined
}

/** A whole number above 0. */
export const parseCount = (text: string): number | undefined => {
  const count = /^\d{1,15}$/.test(text) ? Number(text) : 0
  return count > 0 ? count : undefined
}
