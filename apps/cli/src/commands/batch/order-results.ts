import { closeSync, openSync, writeFileSync } from 'node:fs'
import { replaceFile } from '../../files/replace-file.ts'
import type { ResultIndex } from './result-index.ts'
import { readHead, renumber } from './result-line.ts'

const CHUNK = 1 << 20

/** Puts a result into the order of its input. It is replaced as a whole, so no answer is ever missing from it. */
export const orderResults = (path: string, index: ResultIndex): Promise<void> =>
  replaceFile(path, (temporary) => {
    const file = openSync(temporary, 'w', 0o600)
    try {
      let text = ''
      for (const { row, line } of index.lines()) {
        const head = readHead(line)
        text += `${head && row > 0 ? renumber(line, head, row) : line}\n`
        if (text.length < CHUNK) continue
        writeFileSync(file, text)
        text = ''
      }
      writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
  })
