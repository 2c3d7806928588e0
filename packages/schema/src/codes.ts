export { codeRules } from './generated/code-rules.ts'
export { businessCodes } from './generated/codes.ts'
export type { BusinessCodeInfo } from './business-code.ts'
