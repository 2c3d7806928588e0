import type { BusinessCodeInfo } from '@justoneapi/schema/codes'
import { parse } from 'yaml'
import { HEADER } from './header.ts'

const CHARGED = ['yes', 'no', 'unknown']
const RETRY = ['backoff', 'never', 'after-midnight']

const problemsOf = (entry: Partial<BusinessCodeInfo>, index: number): string[] => {
  const place = `openapi/codes.yaml: entry ${index} (code ${String(entry.code)})`
  return [
    ...(Number.isInteger(entry.code) ? [] : [`${place}: "code" has to be an integer`]),
    ...(CHARGED.includes(String(entry.charged)) ? [] : [`${place}: "charged" is one of ${CHARGED.join(', ')}`]),
    ...(RETRY.includes(String(entry.retry)) ? [] : [`${place}: "retry" is one of ${RETRY.join(', ')}`]),
    ...(['meaning', 'action'] as const)
      .filter((field) => !entry[field]?.en || !entry[field].zh)
      .map((field) => `${place}: "${field}" needs en and zh`),
  ]
}

/**
 * Reads the table of business codes.
 * @throws Error that lists every problem
 */
export const parseCodes = (text: string): BusinessCodeInfo[] => {
  const entries = parse(text) as BusinessCodeInfo[]
  const problems = entries.flatMap(problemsOf)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return entries.toSorted((a, b) => a.code - b.code)
}

export const renderCodes = (codes: readonly BusinessCodeInfo[]): string => `${HEADER}
import type { BusinessCodeInfo } from '../business-code.ts'

/** Every business code that is known, by number. Source: openapi/codes.yaml. */
export const businessCodes = ${JSON.stringify(codes, null, 2)} as const satisfies readonly BusinessCodeInfo[]
`

/** The same without words, for the client, where each byte is in every consumer's bundle. */
export const renderCodeRules = (codes: readonly BusinessCodeInfo[]): string => {
  const rules = codes.map(
    ({ code, charged, retry, stops }) => `  ${code}: ${JSON.stringify({ charged, retry, ...(stops && { stops }) })},\n`,
  )
  return `${HEADER}
import type { BusinessCodeInfo } from '../business-code.ts'

/** What follows from each business code, by number. */
export const codeRules: Readonly<Record<number, Pick<BusinessCodeInfo, 'charged' | 'retry' | 'stops'>>> = {
${rules.join('')}}
`
}
