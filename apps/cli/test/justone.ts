import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BINARY = fileURLToPath(new URL('../dist/justone.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder that is not there, so that no profile of whoever runs the tests is used. */
const NO_HOME = fileURLToPath(new URL('./no-home', import.meta.url))

/** Starts the built command with nothing in its environment but what is given. */
export const startJustone = (
  args: readonly string[],
  env: Record<string, string> = {},
  input?: string,
): ChildProcess => {
  const stdin = input === undefined ? 'ignore' : 'pipe'
  const child = spawn(process.execPath, [BINARY, ...args], {
    env: { HOME: NO_HOME, ...env },
    stdio: [stdin, 'pipe', 'pipe'],
  })
  child.stdin?.end(input)
  return child
}

export const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject).on('close', (code) => {
      resolve({ code, stdout, stderr })
    })
  })

/** Runs the built command to its end. */
export const justone = (args: readonly string[], env: Record<string, string> = {}, input?: string): Promise<Ended> =>
  ended(startJustone(args, env, input))
