import type { BusinessCodeInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'

const byCode = new Map<number, BusinessCodeInfo>(businessCodes.map((info) => [info.code, info]))

/** What is known of a business code. */
export const codeInfo = (code: number): BusinessCodeInfo | undefined => byCode.get(code)
