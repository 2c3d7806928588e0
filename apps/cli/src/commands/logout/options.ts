import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'

export const LOGOUT_OPTIONS = {
  ...SHARED_OPTIONS,
  profile: { type: 'string' },
  all: { type: 'boolean', short: 'a' },
} as const satisfies OptionSpecs
