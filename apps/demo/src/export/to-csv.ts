/** A spreadsheet runs what starts like a formula, and a creator may call themselves anything. */
const disarm = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[-\t]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text)

/** A long id behind a tab stays text in a spreadsheet, which would round it as a number. */
export const idCell = (id: string): string => `\t${id}`

const toCell = (value: string | number | null) => {
  const text = disarm(value === null ? '' : String(value))
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV by RFC 4180. The mark in front makes spreadsheets read Chinese. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
