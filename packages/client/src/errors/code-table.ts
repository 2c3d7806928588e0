import type { BusinessCodeInfo } from '@justoneapi/schema/codes'
import { codeRules } from '@justoneapi/schema/code-rules'

/** What follows from a code: whether it was charged, may be repeated, and stops anything. */
export type CodeRule = Pick<BusinessCodeInfo, 'charged' | 'retry' | 'stops'>

/** What the generated table says about a code; undefined for a code outside of it. */
export const codeRule = (code: number): CodeRule | undefined => codeRules[code]
