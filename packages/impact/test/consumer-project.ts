import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Document, Operation, Schema } from '@justoneapi/codegen/bundle'
import type { Location, Touch } from '../src/report.ts'

const PACKAGES = join(import.meta.dirname, '../..')

/** The document of the packages that consumers in these tests have installed. */
export const installedDocument = async (): Promise<Document> =>
  JSON.parse(await readFile(join(PACKAGES, 'schema/openapi.json'), 'utf8')) as Document

export const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: 'NodeNext',
  target: 'ES2022',
  types: [],
  allowImportingTsExtensions: true,
}

/** A project in a temporary folder that has the built packages installed. */
export interface ConsumerProject {
  readonly folder: string
  read(path: string): Promise<string>
  write(files: Readonly<Record<string, string>>): Promise<void>
  /** Writes the document of a newer version and gives its path. */
  next(change: (document: Document) => void): Promise<string>
  remove(): Promise<void>
}

const MARK = /«([^»]*)»/g

/** `«name»` in a source stands for `name` at a place that a test expects. */
export const withoutMarks = (source: string): string => source.replaceAll(MARK, '$1')

/** The marked places of a source, as `line:column name`. */
export const marksIn = (source: string): string[] =>
  source
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(MARK)].map(
        ({ index: at, 1: name = '' }) => `${index + 1}:${withoutMarks(line.slice(0, at)).length + 1} ${name}`,
      ),
    )

/** A place as `marksIn` writes it. */
export const toMark = ({ line, column, endColumn, text }: Location): string =>
  `${line}:${column} ${text.slice(column - 1, endColumn - 1)}`

/** The places of touches in one file. */
export const placesIn = (touches: readonly Touch[], file: string): string[] =>
  touches.flatMap(({ locations }) => locations.filter((each) => each.file === file).map(toMark))

export const createConsumerProject = async (
  files: Readonly<Record<string, string>>,
  compilerOptions: Readonly<Record<string, unknown>> = COMPILER_OPTIONS,
): Promise<ConsumerProject> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'impact-')))
  const write = async (all: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), withoutMarks(text))
    }
  }
  await write({
    'package.json': '{"private":true,"type":"module"}',
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
    ...files,
  })
  await mkdir(join(folder, 'node_modules/@justoneapi'), { recursive: true })
  for (const name of ['schema', 'client']) {
    await symlink(join(PACKAGES, name), join(folder, 'node_modules/@justoneapi', name), 'junction')
  }
  return {
    folder,
    write,
    read: (path) => readFile(join(folder, path), 'utf8'),
    next: async (change) => {
      const document = await installedDocument()
      change(document)
      await writeFile(join(folder, 'next.json'), JSON.stringify(document))
      return './next.json'
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const missing = (what: string): never => {
  throw new Error(`the document has no ${what}`)
}

/** An operation of a document, to be changed. */
export const operationAt = (document: Document, path: string): Operation =>
  document.paths[path]?.get ?? document.paths[path]?.post ?? missing(path)

export const removeOperation = (document: Document, path: string): boolean =>
  path in document.paths ? Reflect.deleteProperty(document.paths, path) : missing(path)

/** The schema of an operation's `data`, to be changed. */
export const dataOf = (document: Document, id: string): Schema & { properties: Record<string, Schema> } => {
  const schema = document.components.schemas[id] ?? missing(id)
  return { ...schema, properties: schema.properties ?? missing(`${id}.properties`) }
}

/** The schema of a parameter, to be changed. */
export const parameterAt = (document: Document, path: string, name: string) =>
  operationAt(document, path).parameters?.find((each) => each.name === name) ?? missing(name)
