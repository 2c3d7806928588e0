import type { OptionSpecs } from './parse-options.ts'

/** Options that every command takes. */
export const SHARED_OPTIONS = {
  output: { type: 'string', short: 'o', values: ['json', 'table'] },
  lang: { type: 'string', values: ['en', 'zh'] },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies OptionSpecs

/** How results are written. */
export type OutputFormat = 'json' | 'table'
