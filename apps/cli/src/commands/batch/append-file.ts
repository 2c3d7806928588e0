import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

const NEW_LINE = 10
const CHUNK = 1 << 16

/** A file that lines are added to. A line is whole, or the process did not live to write it and it is cut off next time. */
export interface AppendFile {
  /** Returns when the system has the line, so that the end of this process cannot lose it. */
  append(line: string): void
  close(): void
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

/** Opens a file for adding lines; half a line at its end is cut off. */
export const openAppendFile = (path: string): AppendFile => {
  const file = openSync(path, 'a+', 0o600)
  ftruncateSync(file, endOfLines(file))
  return {
    append: (line) => {
      writeAll(file, `${line}\n`)
    },
    close: () => {
      closeSync(file)
    },
  }
}
