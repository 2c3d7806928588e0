import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

/** A row as it stands in the input. */
export interface InputRow {
  /** From 1, the header not counted. */
  readonly number: number
  /** Undefined: the line is no row. */
  readonly fields: Readonly<Record<string, unknown>> | undefined
}

/** Why an input cannot be read at all. */
export class InputError extends Error {
  readonly kind: 'empty' | 'noRows' | 'binary' | 'csv' | 'header' | 'file'
  constructor(kind: InputError['kind'], message = '') {
    super(message)
    this.kind = kind
  }
}

const parseLine = (line: string): InputRow['fields'] => {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as InputRow['fields']) : undefined
  } catch {
    return undefined // counted as a bad row, by its number
  }
}

async function* readNdjson(input: Readable): AsyncGenerator<InputRow> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const text = line.replace(/^\uFEFF/, '')
    if (text.trim() !== '') yield { number: ++number, fields: parseLine(text) }
  }
}

const checkHeader = (header: readonly string[]): string[] => {
  const names = header.map((name) => name.trim())
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new InputError('header', twice)
  return names
}

async function* readCsv(input: Readable): AsyncGenerator<InputRow> {
  const { parse } = await import('csv-parse')
  const parser = parse({ bom: true, columns: checkHeader, skip_empty_lines: true, trim: true })
  input.on('error', (error) => parser.destroy(error)).pipe(parser)
  let number = 0
  try {
    for await (const fields of parser) yield { number: ++number, fields: fields as InputRow['fields'] }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('csv', (error as Error).message)
  }
}

/**
 * The stream again, behind the part that was looked at. Text of another encoding (GBK, as spreadsheets write it) is refused
 * wherever it begins: it would be sent, and paid for, as something else than it says.
 */
async function* rejoin(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const check = (part?: Buffer) => {
    try {
      decoder.decode(part, { stream: part !== undefined })
    } catch {
      throw new InputError('binary')
    }
  }
  check(first)
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    check(next.value)
    yield next.value
  }
  check()
}

const readFirst = async (parts: AsyncIterator<Buffer>): Promise<Buffer> => {
  try {
    const next = await parts.next()
    return next.done ? Buffer.alloc(0) : next.value
  } catch (error) {
    throw new InputError('file', (error as NodeJS.ErrnoException).code ?? '')
  }
}

/** Enough to see what a file is; a character that a chunk cuts in two lies behind it. */
const LOOK = 1000

/** The rows of a file, or of standard input (`-`): lines of JSON objects when the first character is a brace, else CSV. */
export async function* readRows(path: string): AsyncGenerator<InputRow> {
  const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path)
  const parts = stream[Symbol.asyncIterator]()
  const first = await readFirst(parts)
  const start = first
    .toString('utf8')
    .slice(0, LOOK)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start === '') throw new InputError('empty')
  if (/[\0\uFFFD]/.test(first.length > LOOK * 3 ? start : start.replace(/\uFFFD+$/, ''))) throw new InputError('binary')
  const input = Readable.from(rejoin(first, parts), { objectMode: false })
  yield* start.startsWith('{') ? readNdjson(input) : readCsv(input)
}
