import { cutTo, padTo, width } from './width.ts'

const GAP = '  '
/** A column narrower than this tells nothing. */
const NARROWEST = 8

// Line ends and control characters of an answer would break the table, or drive the terminal.
const CONTROL = /\p{Cc}+/gu

const widthsOf = (rows: readonly (readonly string[])[]) => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, at) => rows.reduce((most, row) => Math.max(most, width(row[at] ?? '')), 0))
}

/** Takes columns from the widest one until all fit. */
const fit = (widths: readonly number[], columns: number): number[] => {
  const fitted = [...widths]
  const total = () => fitted.reduce((sum, each) => sum + each, 0) + GAP.length * (fitted.length - 1)
  while (total() > columns) {
    const at = fitted.indexOf(Math.max(...fitted))
    const next = Math.max(NARROWEST, (fitted[at] ?? 0) - (total() - columns))
    const second = Math.max(...fitted.filter((_, index) => index !== at), NARROWEST)
    const taken = Math.max(next, Math.min(second, (fitted[at] ?? 0) - 1))
    if (taken >= (fitted[at] ?? 0)) break
    fitted[at] = taken
  }
  return fitted
}

/**
 * Rows as aligned columns. With `columns` they are cut to fit; without (a pipe, a file) every value is whole.
 */
export const renderTable = (rows: readonly (readonly string[])[], columns?: number): string => {
  const clean = rows.map((row) => row.map((cell) => cell.replace(CONTROL, ' ')))
  const natural = widthsOf(clean)
  const widths = columns === undefined ? natural : fit(natural, columns)
  const lines = clean.map((row) =>
    row
      .map((cell, at) => (columns === undefined ? cell : cutTo(cell, widths[at] ?? 0)))
      .map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)))
      .join(GAP)
      .trimEnd(),
  )
  return lines.map((line) => `${line}\n`).join('')
}
