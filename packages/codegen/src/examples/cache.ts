import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operationName } from '@justoneapi/schema/names'
import { writeAtomic } from '../files/tree.ts'

/** The place of an operation below a folder: `douyin-xingtu/getKolSpreadInfoV1.json`. */
export const fileOf = (path: string): string => {
  const { platform, name } = operationName(path)
  return `${platform}/${name}.json`
}

/**
 * What the example address answered, kept as text so that no digit is lost. Examples hold names and texts of people:
 * the folder is ignored by git, and nothing in it may be printed.
 */
export interface Cache {
  read(path: string): Promise<string | undefined>
  write(path: string, text: string): Promise<void>
}

export const createCache = (folder: string): Cache => ({
  read: (path) => readFile(join(folder, fileOf(path)), 'utf8').catch(() => undefined),
  write: (path, text) => writeAtomic(join(folder, fileOf(path)), text),
})
