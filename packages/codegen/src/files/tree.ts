import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { byCodeUnit } from '../bundle/document.ts'

/** What writing a tree would change, by path below its folder. */
export interface TreeChanges {
  readonly changed: readonly string[]
  readonly stale: readonly string[]
}

const readIfThere = (file: string) => readFile(file, 'utf8').catch(() => undefined)

/**
 * Compares planned files with what is there.
 * @param owned the part of the folder that holds nothing but planned files: what else is there is stale
 */
export const compareTree = async (
  folder: string,
  files: ReadonlyMap<string, string>,
  owned: string,
): Promise<TreeChanges> => {
  const entries = await readdir(join(folder, owned), { recursive: true, withFileTypes: true }).catch(() => [])
  const present = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const changed = []
  for (const [path, text] of files) if ((await readIfThere(join(folder, path))) !== text) changed.push(path)
  return { changed, stale: present.filter((path) => !files.has(path)).sort(byCodeUnit) }
}

/** Writes a file so that nobody ever sees half of it. */
export const writeAtomic = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.tmp`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(temporary, text)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Writes what changed and removes what is no longer planned, so that unchanged files keep their time. */
export const writeTree = async (
  folder: string,
  files: ReadonlyMap<string, string>,
  { changed, stale }: TreeChanges,
): Promise<void> => {
  for (const path of changed) await writeAtomic(join(folder, path), files.get(path) ?? '')
  for (const path of stale) await rm(join(folder, path))
}
