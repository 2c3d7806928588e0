import { CONNECTION_OPTIONS } from '../../connection/options.ts'
import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'

/** Options of `batch` beside the parameters that are the same for every row. No parameter may have such a name (tested). */
export const BATCH_OPTIONS = {
  ...SHARED_OPTIONS,
  ...CONNECTION_OPTIONS,
  input: { type: 'string', short: 'i' },
  out: { type: 'string' },
  concurrency: { type: 'string' },
  rate: { type: 'string' },
  'max-charges': { type: 'string' },
  'max-cost': { type: 'string' },
  price: { type: 'string' },
  'retry-unknown': { type: 'boolean' },
  ordered: { type: 'boolean' },
  parquet: { type: 'string' },
} as const satisfies OptionSpecs
