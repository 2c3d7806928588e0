import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** A file that is there whole, or not at all. */
export interface ReplacedFile {
  write(bytes: Uint8Array): void
}

/** Writes a file under another name and puts it in its place when it is whole and on the disk. */
export const replaceFile = async (path: string, fill: (file: ReplacedFile) => void | Promise<void>): Promise<void> => {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  try {
    try {
      await fill({
        write: (bytes) => {
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
        },
      })
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
