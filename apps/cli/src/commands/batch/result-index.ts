import { closeSync, openSync, readSync } from 'node:fs'
import { readHead } from './result-line.ts'
import type { RowTable } from './row-table.ts'

const NEW_LINE = 10
const CHUNK = 1 << 20
/** More than the head of a line takes. */
const HEAD = 100

interface Place {
  readonly offset: number
  readonly length: number
}

/** The places of whole lines, without reading more than a part of the file at a time. */
function* findLines(file: number): Generator<Place & { readonly start: string }> {
  const chunk = Buffer.alloc(CHUNK)
  let [begin, start] = [0, '']
  for (let at = 0; ;) {
    const bytes = readSync(file, chunk, 0, CHUNK, at)
    if (bytes === 0) return
    for (let from = 0; from < bytes;) {
      const end = chunk.subarray(0, bytes).indexOf(NEW_LINE, from)
      const stop = end === -1 ? bytes : end
      if (start.length < HEAD) start += chunk.toString('latin1', from, Math.min(stop, from + HEAD))
      from = stop + 1
      if (end === -1) continue
      yield { offset: begin, length: at + end - begin, start }
      ;[begin, start] = [at + end + 1, '']
    }
    at += bytes
  }
}

/** Where the answer of each row stands in a result: thirteen bytes a row. */
export interface ResultIndex {
  /** Lines in the order of the input, each with its row; those of rows that the input does not have come last, with 0. */
  lines(): Generator<{ readonly row: number; readonly line: string }>
  close(): void
}

/** Whether something that came, and may have been paid, stands in a line. */
const hasAnswer = (line: string): boolean => {
  try {
    const { data, answer } = JSON.parse(line) as { readonly data?: unknown; readonly answer?: unknown }
    return data !== undefined || answer !== undefined
  } catch {
    return true // a line that somebody changed: nobody knows what it holds
  }
}

/**
 * Reads through a result. Of several lines of a row an answer counts, else the last one: a row that was unknown may have been
 * sent again. One that does not count and holds what came all the same, if it was no success, is kept behind the others.
 */
export const openResultIndex = (path: string, rows: RowTable, rowCount: number): ResultIndex => {
  const file = openSync(path, 'r')
  const offsets = new Float64Array(rowCount + 1)
  const lengths = new Uint32Array(rowCount + 1)
  const isDone = new Uint8Array(rowCount + 1)
  const strangers: Place[] = []
  const read = ({ offset, length }: Place): string => {
    const line = Buffer.alloc(length)
    for (let at = 0; at < length;) at += readSync(file, line, at, length - at, offset + at)
    return line.toString('utf8')
  }
  const keepBeside = (place: Place) => {
    if (hasAnswer(read(place))) strangers.push(place)
  }
  for (const { offset, length, start } of findLines(file)) {
    const place = { offset, length }
    const head = readHead(start)
    const row = head ? rows.rowOf(head.key) : 0
    if (row === 0) {
      strangers.push(place)
      continue
    }
    if (isDone[row] === 1 && head?.status !== 'done') {
      keepBeside(place)
      continue
    }
    const earlier = { offset: offsets[row] ?? 0, length: lengths[row] ?? 0 }
    if (earlier.length > 0) keepBeside(earlier)
    offsets[row] = offset
    lengths[row] = length
    isDone[row] = head?.status === 'done' ? 1 : 0
  }
  return {
    *lines() {
      for (let row = 1; row <= rowCount; row++) {
        const length = lengths[row] ?? 0
        if (length > 0) yield { row, line: read({ offset: offsets[row] ?? 0, length }) }
      }
      for (const place of strangers) yield { row: 0, line: read(place) }
    },
    close: () => {
      closeSync(file)
    },
  }
}
