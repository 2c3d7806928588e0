import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** npm said no. `message` is npm's own words, without its prefix. */
export class NpmError extends Error {
  override readonly name = 'NpmError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const toNpmError = (error: unknown): NpmError => {
  const { stderr = '', message } = error as Error & { stderr?: string }
  const lines = stderr.split('\n').filter((line) => line.startsWith('npm error'))
  const text = lines.map((line) => line.slice('npm error'.length).trim())
  const code = text.find((line) => line.startsWith('code '))?.slice('code '.length) ?? 'unknown'
  const said = text.filter((line) => line !== '' && !/^(code |A complete log|Log files were)/.test(line))
  return new NpmError(code, said.slice(0, 3).join(' ') || message)
}

/**
 * Runs the npm on the PATH; registry and token come from npm's own configuration. Resolves to its standard output.
 * @throws NpmError
 */
export const npm = async (...args: string[]): Promise<string> => {
  try {
    return (await run('npm', [...args, '--loglevel=error'], { maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch (error) {
    throw toNpmError(error)
  }
}

/** The first npm that exchanges the CI's identity for a token, and whose `publish` knows a tarball of pnpm's. */
const OLDEST = [11, 5, 1] as const

export const isNpmNewEnough = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  const index = OLDEST.findIndex((number, at) => parts[at] !== number)
  return index < 0 || (parts[index] ?? 0) > (OLDEST[index] ?? 0)
}

/** @throws Error if the npm on the PATH is too old to publish */
export const requireNpm = async (): Promise<void> => {
  const version = (await npm('--version')).trim()
  if (!isNpmNewEnough(version))
    throw new Error(`npm ${version} is too old to publish; 11.5.1 or newer is needed: pnpm release brings its own`)
}
