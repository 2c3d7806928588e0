import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Words } from './glossary.ts'
import { FILES, parseWords, type WordFiles } from './parse-words.ts'

/**
 * Reads the glossary from its folder, `openapi/words`.
 * @throws Error that lists every entry that is not well formed
 */
export const readWords = async (folder: string): Promise<Words> => {
  const texts = await Promise.all(
    FILES.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  )
  return parseWords(Object.fromEntries(texts) as WordFiles) // FILES names every key
}
