import { eastAsianWidth } from 'get-east-asian-width'
import type { Location } from '../report.ts'

/** A line longer than this is cut around the place. */
const WIDEST = 120
const TAB = /\t/g

/** Columns that a text takes on a terminal. */
export const width = (text: string): number => {
  let columns = 0
  for (const character of text) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
  return columns
}

/** The line of a place with its name underlined. */
export const renderFrame = ({ line, column, endColumn, text }: Location, gutter: number): string => {
  const start = column - 1 > WIDEST - 20 ? column - 1 - 40 : 0
  const shown = text.slice(start, start + WIDEST).replace(TAB, ' ')
  const before = width(text.slice(start, column - 1).replace(TAB, ' '))
  const marked = Math.max(1, width(text.slice(column - 1, Math.min(endColumn - 1, start + WIDEST))))
  const cut = start > 0 ? '…' : ''
  const number = String(line).padStart(gutter)
  return (
    `    ${number} | ${cut}${shown}${text.length > start + WIDEST ? '…' : ''}\n` +
    `    ${' '.repeat(gutter)} | ${' '.repeat(before + cut.length)}${'^'.repeat(marked)}\n`
  )
}
