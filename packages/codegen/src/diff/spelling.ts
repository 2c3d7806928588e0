import { splitName } from '../words/split-name.ts'

const wordsOf = (name: string) => splitName(name).map((word) => word.toLowerCase())

/** One name in another spelling: `user_id` and `userId`. */
export const isSameSpelling = (a: string, b: string): boolean => wordsOf(a).join('') === wordsOf(b).join('')

/** Two names that speak of the same thing: one word of one is a word of the other. */
export const isRelated = (a: string, b: string): boolean => {
  const words = new Set(wordsOf(b))
  return wordsOf(a).some((word) => words.has(word))
}
