export { applyWords, type Guess, type Worded } from './apply-words.ts'
export type { Wording, Words } from './glossary.ts'
export { parseWords, type WordFiles } from './parse-words.ts'
export { readWords } from './read-words.ts'
