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

/** Where the answer of each row stands in a result: twelve bytes a row. */
export interface ResultIndex {
  /** Lines in the order of the input, each with its row; those of rows that the input does not have come last, with 0. */
  lines(): Generator<{ readonly row: number; readonly line: string }>
  close(): void
}

/** Reads through a result. Of several lines of a row the last one counts: an answer comes behind an unknown one. */
export const openResultIndex = (path: string, rows: RowTable, rowCount: number): ResultIndex => {
  const file = openSync(path, 'r')
  const offsets = new Float64Array(rowCount + 1)
  const lengths = new Uint32Array(rowCount + 1)
  const strangers: Place[] = []
  for (const { offset, length, start } of findLines(file)) {
    const head = readHead(start)
    const row = head ? rows.rowOf(head.key) : 0
    if (row === 0) strangers.push({ offset, length })
    offsets[row] = offset
    lengths[row] = length
  }
  const read = ({ offset, length }: Place): string => {
    const line = Buffer.alloc(length)
    for (let at = 0; at < length;) at += readSync(file, line, at, length - at, offset + at)
    return line.toString('utf8')
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
