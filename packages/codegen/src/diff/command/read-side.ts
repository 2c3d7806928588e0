import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Document, operationsOf } from '../../bundle/document.ts'
import { PullError } from '../../pull/errors.ts'
import { readDocument } from '../../pull/read-document.ts'
import type { JsonObject } from '../../snapshot/index.ts'

/** One of the two documents, as it was found. */
export type Side =
  | { readonly kind: 'bundled'; readonly name: string; readonly document: Document }
  | { readonly kind: 'published'; readonly name: string; readonly document: JsonObject }

export const BUNDLE = 'packages/schema/openapi.json'

const MAX_BYTES = 64 * 1024 * 1024
const execute = promisify(execFile)

/** What the program said when it failed, in one line. */
const reasonOf = (error: unknown): string => {
  const { stderr = '', message } = error as { stderr?: string; message?: string }
  const lines = (stderr.trim() === '' ? (message ?? '') : stderr).trim().split('\n')
  return (lines.find((line) => /^(fatal|error|npm (error|ERR!) (?!code))/.test(line)) ?? lines[0] ?? '').trim()
}

/** The text of a file at a revision. @throws PullError */
export const readRevision = async (root: string, revision: string, path = BUNDLE): Promise<string> => {
  try {
    const { stdout } = await execute('git', ['show', '--end-of-options', `${revision}:./${path}`], {
      cwd: root,
      maxBuffer: MAX_BYTES,
    })
    return stdout
  } catch (error) {
    throw new PullError(`git:${revision}: no ${path} there (${reasonOf(error)})`)
  }
}

/** Through npm itself, so that its registry, its credentials and its cache count. @throws PullError */
const readPackage = async (spec: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'))
  const name = spec.replace(/(?<=.)@[^@/]*$/, '')
  const flags = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--no-save']
  try {
    await execute('npm', ['install', ...flags, '--', spec], { cwd: folder, shell: process.platform === 'win32' })
    return await readFile(join(folder, 'node_modules', name, 'openapi.json'), 'utf8')
  } catch (error) {
    const isInstalled = existsSync(join(folder, 'node_modules', name))
    throw new PullError(`npm:${spec}: ${isInstalled ? 'the package holds no openapi.json' : reasonOf(error)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const isPackageSpec = (spec: string) => /^(@[a-z0-9._~-]+\/)?[a-z0-9._~-]+(@[a-zA-Z0-9._~^+-]+)?$/.test(spec)

const isBundled = (document: Document) => {
  const [first] = operationsOf(document)
  return first?.operation['x-platform'] !== undefined && first.operation['x-family'] !== undefined
}

const toSide = (name: string, text: string): Side => {
  const value = readDocument(name, text)
  const document = value as unknown as Document // an OpenAPI 3.1 document with paths, which is all that is asked of it
  return isBundled(document) ? { kind: 'bundled', name, document } : { kind: 'published', name, document: value }
}

/**
 * Reads a document from where an argument says.
 * @throws PullError that names the argument
 */
export const readSide = async (argument: string, { root, cwd }: { root: string; cwd: string }): Promise<Side> => {
  if (argument.startsWith('npm:')) {
    const spec = argument.slice('npm:'.length)
    if (!isPackageSpec(spec))
      throw new PullError(`${argument}: give a package and a version, npm:@justoneapi/schema@1.2.0`)
    return toSide(argument, await readPackage(spec))
  }
  if (argument.startsWith('git:')) return toSide(argument, await readRevision(root, argument.slice('git:'.length)))
  const file = resolve(cwd, argument)
  if (existsSync(file)) return toSide(argument, await readFile(file, 'utf8'))
  if (/\.json$/.test(argument)) throw new PullError(`${argument}: no such file`)
  return toSide(`git:${argument}`, await readRevision(root, argument))
}
