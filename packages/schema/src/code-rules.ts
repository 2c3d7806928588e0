// Apart from the texts of `codes.ts`: bundlers split by module, and a client needs the rules long before any text.
export { codeRules } from './generated/code-rules.ts'
