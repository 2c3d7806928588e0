import { CONNECTION_OPTIONS } from '../../connection/options.ts'
import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { RESULT_FORMATS } from '../../output/format.ts'
import { MONEY_OPTIONS } from '../../price/options.ts'

/** Options of `call` beside the parameters of the operation. No operation may have a parameter of the same name (tested). */
export const CALL_OPTIONS = {
  ...SHARED_OPTIONS,
  output: { type: 'string', short: 'o', values: RESULT_FORMATS },
  select: { type: 'string', short: 's' },
  params: { type: 'string' },
  raw: { type: 'boolean' },
  ...CONNECTION_OPTIONS,
  'dry-run': { type: 'boolean' },
  'all-pages': { type: 'boolean' },
  'max-pages': { type: 'string' },
  'max-items': { type: 'string' },
  ...MONEY_OPTIONS,
} as const satisfies OptionSpecs
