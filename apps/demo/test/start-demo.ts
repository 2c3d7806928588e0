import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The built demo as a process of its own. */
export interface RunningDemo {
  readonly url: string
  /** Everything that it printed. */
  readonly printed: () => string
  readonly close: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

/** Starts the demo as it is deployed, on a free port. */
export const startDemo = async (env: Readonly<Record<string, string>> = {}): Promise<RunningDemo> => {
  const { JUSTONEAPI_TOKEN: _, ...own } = process.env
  const child = spawn(process.execPath, [MAIN], { env: { ...own, DEMO_PORT: '0', ...env } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()))
  const ended = once(child, 'exit')
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  const [url] = first as unknown[]
  if (typeof url !== 'string') throw new Error(`the demo did not start:\n${printed}`)
  return {
    url,
    printed: () => printed,
    close: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
