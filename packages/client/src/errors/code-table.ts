import type { BusinessCodeInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'

/** What the generated table says about a code; undefined for a code outside of it. */
export const codeInfo = (code: number): BusinessCodeInfo | undefined => businessCodes.find((info) => info.code === code)
