import { createHash } from 'node:crypto'

/** 96 bits: of ten million rows two meet by chance once in 10^15 files. */
export const KEY_BYTES = 12
/** The same as text. */
export const KEY_LENGTH = 16

/** What identifies a row over runs: the operation and its arguments. Equal rows have the same key, and are paid once. */
export const rowKey = (operation: string, args: Readonly<Record<string, string>>): string => {
  const fields = Object.entries(args).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const digest = createHash('sha256')
    .update(JSON.stringify([operation, fields]))
    .digest()
  // Not a slice of the whole text: that would keep the whole text in memory, a million times.
  return digest.toString('base64url', 0, KEY_BYTES)
}
