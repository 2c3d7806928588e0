import type { OutputFormat } from '../frame/shared-options.ts'
import type { Output } from '../frame/terminal.ts'
import { toJson } from './json.ts'

/** What a result can be written as. */
export const RESULT_FORMATS = ['json', 'ndjson', 'csv', 'table', 'yaml'] as const

export type ResultFormat = (typeof RESULT_FORMATS)[number]

/** A table for people, JSON for programs: the terminal decides unless the user does. */
export const chooseFormat = (given: string | undefined, stdout: Output): OutputFormat =>
  given === 'json' || given === 'table' ? given : stdout.isTTY ? 'table' : 'json'

/** The same for results, which have more forms. */
export const chooseResultFormat = (given: string | undefined, stdout: Output): ResultFormat =>
  RESULT_FORMATS.find((format) => format === given) ?? chooseFormat(given, stdout)

const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A result as text of a form that programs read. Integers keep their digits in each. */
export const renderFor = async (value: unknown, format: Exclude<ResultFormat, 'table'>): Promise<string> => {
  switch (format) {
    case 'json':
      return `${toJson(value)}\n`
    case 'ndjson':
      return rowsOf(value)
        .map((row) => `${toJson(row, 0)}\n`)
        .join('')
    case 'csv':
      return (await import('./csv.ts')).toCsv(rowsOf(value))
    case 'yaml':
      return (await import('yaml')).stringify(value, { lineWidth: 0 })
    default:
      return format satisfies never
  }
}
