import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { ImpactError } from '../problem.ts'
import { applyEdits, type Edit, type FileChange } from './edit.ts'

const BOM = '\uFEFF'

/**
 * Applies edits to the files as they are on the disk.
 * @param texts what the compiler read; a file that is another by now is refused
 * @throws ImpactError for such a file
 */
export const changeFiles = async (
  edits: readonly Edit[],
  texts: ReadonlyMap<string, string>,
): Promise<readonly FileChange[]> => {
  const files = [...new Set(edits.map(({ file }) => file))].sort()
  return Promise.all(
    files.map(async (file) => {
      const before = await readFile(file, 'utf8')
      // The compiler reads past a byte order mark.
      const mark = before.startsWith(BOM) ? BOM : ''
      const text = before.slice(mark.length)
      if (text !== texts.get(file)) throw new ImpactError({ kind: 'file-changed', path: file })
      const own = edits.filter((edit) => edit.file === file)
      return { file, before, after: mark + applyEdits(text, own) }
    }),
  )
}

/**
 * Writes all files or none: everything is written beside first, then put into place; should that fail in the middle, the
 * files that were replaced get their old text back.
 * @throws ImpactError with the file that could not be written
 */
export const writeFiles = async (changes: readonly FileChange[]): Promise<void> => {
  const staged: { change: FileChange; beside: string }[] = []
  const replaced: FileChange[] = []
  let current = ''
  try {
    for (const change of changes) {
      current = change.file
      const beside = join(dirname(change.file), `.${randomUUID()}.tmp`)
      staged.push({ change, beside })
      const { mode } = await stat(change.file)
      await writeFile(beside, change.after, { mode })
    }
    for (const { change, beside } of staged) {
      current = change.file
      await rename(beside, change.file)
      replaced.push(change)
    }
  } catch (error) {
    await Promise.all(replaced.map(({ file, before }) => writeFile(file, before)))
    throw new ImpactError({ kind: 'not-written', path: current, why: (error as Error).message })
  } finally {
    await Promise.all(staged.map(({ beside }) => rm(beside, { force: true })))
  }
}
