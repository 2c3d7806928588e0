import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether two names lead to one file, by whatever way: a file that is input or result must not be written over. */
export const isSameFile = (one: string, other: string): boolean => {
  if (resolve(one) === resolve(other)) return true
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
