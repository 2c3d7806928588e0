import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Words } from './glossary.ts'
import { parseWords } from './parse-words.ts'

/**
 * Reads the glossary from its folder, `openapi/words`.
 * @throws Error that lists every entry that is not well formed
 */
export const readWords = async (folder: string): Promise<Words> => {
  const entries = await readdir(folder, { recursive: true })
  const files = entries.filter((file) => file.endsWith('.yaml')).map((file) => file.replaceAll('\\', '/'))
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  )
  return parseWords(Object.fromEntries(texts))
}
