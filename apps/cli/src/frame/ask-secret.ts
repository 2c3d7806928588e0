import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks for a line on a terminal; what is typed or pasted is not shown and is kept in no history. */
export const askSecret = (
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | undefined> => {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  // The terminal stops to echo before the question stands there: somebody who pastes at once would be shown.
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 })
  output.write(question)
  return new Promise((resolve) => {
    const finish = (answer: string | undefined) => {
      resolve(answer)
      lines.close()
    }
    lines.once('line', finish)
    lines.once('SIGINT', () => {
      finish(undefined)
    })
    lines.once('close', () => {
      output.write('\n')
      resolve(undefined)
    })
  })
}
