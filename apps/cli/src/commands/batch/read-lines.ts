import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** The lines of a file that ends with a whole one; none when it is not there. */
export async function* readLines(path: string): AsyncGenerator<string> {
  if (!existsSync(path)) return
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
}
