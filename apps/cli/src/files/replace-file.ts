import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'

/** Lets a file be written under another name and puts it in its place when it is whole and on the disk. */
export const replaceFile = async (path: string, write: (temporary: string) => void | Promise<void>): Promise<void> => {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await write(temporary)
    const file = openSync(temporary, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
