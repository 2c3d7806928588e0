import { eastAsianWidth } from 'get-east-asian-width'

const JOINER = '\u200d'
// Marks, joiners and variation selectors stand on the character before them.
const ZERO_WIDTH = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u

const measure = (text: string): number => {
  let columns = 0
  let before = ''
  for (const character of text) {
    // What follows a joiner melts into the emoji before it.
    const isJoined = before === JOINER || ZERO_WIDTH.test(character)
    if (!isJoined) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
    before = character
  }
  return columns
}

/** Columns that a text takes on a terminal: Chinese characters and most emoji take two. */
export const width = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : measure(text))

export const padTo = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** Cuts a text so that it takes at most so many columns; a cut shows as an ellipsis. */
export const cutTo = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let cut = ''
  let used = 1 // the ellipsis
  for (const character of text) {
    used += width(character)
    if (used > columns) break
    cut += character
  }
  return `${cut}…`
}
