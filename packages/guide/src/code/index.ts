export { type Arguments, CODE_LANGUAGES, type CodeLanguage, type Language } from './languages.ts'
export { placeholders } from './placeholders.ts'
export { renderCode } from './render-code.ts'
export { shortOf } from './short.ts'
