import { replaceFile } from './replace-file.ts'
import type { ResultIndex } from './result-index.ts'
import { readHead, renumber } from './result-line.ts'

const CHUNK = 1 << 20

/** Puts a result into the order of its input. It is replaced as a whole, so no answer is ever missing from it. */
export const orderResults = (path: string, index: ResultIndex): Promise<void> =>
  replaceFile(path, (file) => {
    let text = ''
    for (const { row, line } of index.lines()) {
      const head = readHead(line)
      text += `${head && row > 0 ? renumber(line, head, row) : line}\n`
      if (text.length < CHUNK) continue
      file.write(Buffer.from(text, 'utf8'))
      text = ''
    }
    file.write(Buffer.from(text, 'utf8'))
  })
