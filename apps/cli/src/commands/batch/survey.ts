import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type InputRow, readRows } from './read-rows.ts'

/** What a file holds, read to its end before anything is paid: an input that breaks in its middle is refused whole. */
export interface Survey {
  readonly rows: number
  /** Every name that a row has. */
  readonly names: ReadonlySet<string>
  /** Names the content. */
  readonly digest: string
}

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) hash.update(part)
  return hash.digest('base64url')
}

/** Reads an input through. Standard input comes only once and cannot be surveyed. */
export const surveyInput = async (path: string): Promise<Survey | undefined> => {
  if (path === '-') return undefined
  const names = new Set<string>()
  let rows = 0
  let last: InputRow['fields']
  for await (const { fields } of readRows(path)) {
    rows += 1
    // The rows of a table all have the same names.
    if (fields && (!last || Object.keys(fields).length !== Object.keys(last).length || names.size === 0)) {
      for (const name of Object.keys(fields)) names.add(name)
    }
    last = fields
  }
  return { rows, names, digest: await digestOf(path) }
}
