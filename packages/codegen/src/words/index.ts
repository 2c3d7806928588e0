export { applyWords, type Guess } from './apply-words.ts'
export type { Words } from './glossary.ts'
export { readWords } from './read-words.ts'
