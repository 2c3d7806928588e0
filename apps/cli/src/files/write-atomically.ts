import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Nobody but the user may look into the folder or the file. */
const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/** Writes a private file whole or not at all: a reader sees the old text or the new one, whatever happens in between. */
export const writeAtomically = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: PRIVATE_FOLDER })
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    // `wx`: created by us, with this mode from the first moment on.
    const handle = await open(temporary, 'wx', PRIVATE_FILE)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
