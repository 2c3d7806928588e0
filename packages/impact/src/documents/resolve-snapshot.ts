import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ImpactError } from '../problem.ts'
import { type Option, parseDocument, type Snapshot } from './document.ts'
import { fetchPackage, type NpmResult } from './npm.ts'
import { readTarball } from './tarball.ts'

export interface ResolveOptions {
  readonly option: Option
  /** The folder that relative paths start from, and whose `.npmrc` counts. */
  readonly cwd: string
  readonly fetch?: ((spec: string, cwd: string) => Promise<NpmResult>) | undefined
}

const SCHEMA = '@justoneapi/schema'
const CLIENT = '@justoneapi/client'

/** What npm takes behind `@`: a version, a tag or a range without spaces. */
const VERSION = /^[\w^~<>=*][\w.^~<>=*+-]*$/

interface Manifest {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const readPackage = async (tarball: Uint8Array, option: Option, source: string) => {
  const files = await readTarball(tarball, ['openapi.json', 'package.json']).catch((error: unknown) => {
    throw new ImpactError({ kind: 'no-document', option, source, why: (error as Error).message })
  })
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Manifest
  return { manifest, text: files.get('openapi.json') }
}

const fetchFrom = async (spec: string, { option, cwd, fetch = fetchPackage }: ResolveOptions) => {
  const result = await fetch(spec, cwd)
  if ('tarball' in result) return readPackage(result.tarball, option, spec)
  throw new ImpactError({ option, spec, ...result.failure })
}

/** A version of the schema, or of the client, which says the version of the schema that it asks for. */
const fromRegistry = async (text: string, options: ResolveOptions): Promise<Snapshot> => {
  const { option } = options
  const [, name = SCHEMA, version = text] = /^(@justoneapi\/(?:schema|client))(?:@(.*))?$/.exec(text) ?? []
  const wanted = version === text && text.startsWith('@') ? 'latest' : version
  if (!VERSION.test(wanted)) throw new ImpactError({ kind: 'bad-version', option, text })
  let spec = `${name}@${wanted}`
  if (name === CLIENT) {
    const { manifest } = await fetchFrom(spec, options)
    spec = `${SCHEMA}@${manifest.dependencies?.[SCHEMA] ?? 'latest'}`
  }
  const { manifest, text: found } = await fetchFrom(spec, options)
  if (found === undefined) throw new ImpactError({ kind: 'no-document', option, source: spec, why: 'no openapi.json' })
  const source = `${SCHEMA}@${manifest.version ?? wanted}`
  return { document: parseDocument(found, option, source), version: manifest.version, source }
}

/** A folder of the package, its tarball, or the document itself. */
const fromPath = async (path: string, source: string, option: Option): Promise<Snapshot> => {
  if (path.endsWith('.tgz')) {
    const { manifest, text } = await readPackage(await readFile(path), option, source)
    if (text === undefined) throw new ImpactError({ kind: 'no-document', option, source, why: 'no openapi.json' })
    return { document: parseDocument(text, option, source), version: manifest.version, source }
  }
  const isFolder = statSync(path).isDirectory()
  const file = isFolder ? join(path, 'openapi.json') : path
  if (!existsSync(file)) throw new ImpactError({ kind: 'no-file', option, path: join(source, 'openapi.json') })
  const manifest = isFolder ? await readFile(join(path, 'package.json'), 'utf8').catch(() => '{}') : '{}'
  const { version } = JSON.parse(manifest) as Manifest
  return { document: parseDocument(await readFile(file, 'utf8'), option, source), version, source }
}

/**
 * Finds the document that `--from` or `--to` names: a version, a tag or a range of `@justoneapi/schema` on the registry,
 * `@justoneapi/client@<version>`, or the path of a document, a package folder or a tarball.
 * @throws ImpactError if there is none
 */
export const resolveSnapshot = async (text: string, options: ResolveOptions): Promise<Snapshot> => {
  const { option, cwd } = options
  // A word by itself is a version or a tag, even where a folder is called so.
  const isPath = !text.startsWith('@justoneapi/') && (/[/\\]|^\.+$/.test(text) || /\.(json|tgz)$/.test(text))
  if (!isPath) return fromRegistry(text, options)
  const path = resolve(cwd, text)
  if (!existsSync(path)) throw new ImpactError({ kind: 'no-file', option, path: text })
  return fromPath(path, text, option)
}
