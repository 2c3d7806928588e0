import stringWidth from 'string-width'

/** Columns that a text takes on a terminal: Chinese characters and most emoji take two. */
// The library is slow on long texts, and almost all of ours are ASCII.
export const width = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text))

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
