import { width } from './width.ts'

// A line may break behind a space, and on either side of a Chinese character; closing marks stay with what they close.
const PIECES =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。；：、！？）”》】]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** Breaks a text into lines of at most so many columns. A single word that is longer gets a line of its own. */
export const wrapTo = (text: string, columns: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && piece.trim() !== '' && width(line) + width(piece) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    if (line !== '' || piece.trim() !== '') line += piece
  }
  return [...lines, line.trimEnd()]
}
