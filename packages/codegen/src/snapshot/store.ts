import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export const SNAPSHOT_FILE = 'snapshot.json'
export const LOCK_FILE = 'snapshot.lock.json'

/** The file's text, or undefined if there is no such file; any other failure is thrown. */
export const readIfPresent = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const writeWhole = (file: string, text: string): void => {
  const handle = openSync(file, 'w')
  try {
    const bytes = Buffer.from(text, 'utf8')
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Replaces files of one folder so that nobody sees half of one: all are written aside first, then renamed in the given
 * order. Synchronous on purpose: no signal handler can run between the steps. If the process is killed between two
 * renames, the lock's checksum no longer fits the snapshot, and the next pull reads the whole document again.
 */
export const replaceFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true })
  const planned = Object.entries(files).map(([name, text]) => ({
    text,
    target: join(folder, name),
    aside: join(folder, `.${name}.${process.pid}.tmp`),
  }))
  try {
    for (const { aside, text } of planned) writeWhole(aside, text)
    for (const { aside, target } of planned) renameSync(aside, target)
  } catch (error) {
    for (const { aside } of planned) rmSync(aside, { force: true, recursive: true })
    throw error
  }
}
