import { close, closeSync, fdatasync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const NEW_LINE = 10
const CHUNK = 1 << 16

/**
 * A file that lines are added to. A line is whole, or the process did not live to write it and it is cut off next time.
 * After a write that failed nothing more is written, so that half a line can only be the last one.
 */
export interface CommitFile {
  /** Leaves with the next write. */
  add(line: string): void
  /** Returns when the system has the line, so that the end of this process cannot lose it. */
  push(line: string): void
  /** Resolves when the disk has the line, so that the end of the machine cannot lose it. Many share one wait for the disk. */
  commit(line: string): Promise<void>
  close(): Promise<void>
}

/** Where the last whole line ends. */
const endOfLines = (file: number): number => {
  const buffer = Buffer.alloc(CHUNK)
  for (let end = fstatSync(file).size; end > 0;) {
    const start = Math.max(0, end - CHUNK)
    const bytes = readSync(file, buffer, 0, end - start, start)
    const at = buffer.subarray(0, bytes).lastIndexOf(NEW_LINE)
    if (at !== -1) return start + at + 1
    end = start
  }
  return 0
}

const writeAll = (file: number, text: string) => {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

/** So long lines are gathered for one wait for the disk. The system has each of them at once. */
const GATHER_MS = 4

interface Waiting {
  resolve(): void
  reject(error: Error): void
}

const toDisk = promisify(fdatasync)

/** Opens a file for adding lines; half a line at its end is cut off. */
export const openCommitFile = (path: string): CommitFile => {
  const file = openSync(path, 'a+', 0o600)
  try {
    const end = endOfLines(file)
    if (end < fstatSync(file).size) ftruncateSync(file, end)
  } catch (error) {
    closeSync(file)
    throw error
  }
  let text = ''
  let failed: Error | undefined
  let waiting: Waiting[] = []
  let committing: Promise<void> | undefined
  let writing: NodeJS.Immediate | undefined

  const write = () => {
    if (failed) throw failed
    const lines = text
    text = ''
    try {
      writeAll(file, lines)
    } catch (error) {
      failed = error as Error
      throw error
    }
  }
  const commitAll = async () => {
    while (waiting.length > 0) {
      await sleep(GATHER_MS)
      const group = waiting
      waiting = []
      try {
        write()
        await toDisk(file)
        for (const each of group) each.resolve()
      } catch (error) {
        failed ??= error as Error
        for (const each of group) each.reject(error as Error)
      }
    }
    committing = undefined
  }
  // Behind everything else of this turn of the loop, so that what comes together goes together.
  const writeSoon = () => {
    writing ??= setImmediate(() => {
      writing = undefined
      try {
        write()
      } catch {
        // The commit that waits for it tells.
      }
    })
  }
  return {
    add: (line) => {
      text += `${line}\n`
    },
    push: (line) => {
      text += `${line}\n`
      write()
    },
    commit: (line) =>
      new Promise<void>((resolve, reject) => {
        text += `${line}\n`
        waiting.push({ resolve, reject })
        writeSoon()
        committing ??= commitAll()
      }),
    close: async () => {
      try {
        await committing
        if (failed === undefined) {
          write()
          await toDisk(file)
        }
      } finally {
        await promisify(close)(file)
      }
    },
  }
}
