import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const COMPILER = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
const COMPILER_OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  module: 'NodeNext',
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: [],
}

interface Schema {
  readonly type: string
  readonly enum?: readonly string[]
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[]
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: { readonly properties?: Record<string, Schema>; readonly required?: readonly string[] } }
      >
    >
  }
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Argument {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

const argumentsOf = ({ parameters = [], requestBody }: Operation): Argument[] => [
  ...parameters,
  ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    Object.entries(schema.properties ?? {}).map(([name, of]) => ({
      name,
      required: schema.required?.includes(name) ?? false,
      schema: of,
    })),
  ),
]

const SAMPLES: Record<string, string> = { string: "'1'", integer: '1', number: '1', boolean: 'true' }
const sample = ({ type, enum: values }: Schema, at = 0): string =>
  values === undefined ? (SAMPLES[type] ?? 'undefined') : JSON.stringify(values[Math.min(at, values.length - 1)])
const literal = (given: readonly Argument[], at = 0): string =>
  `{ ${given.map(({ name, schema }) => `${JSON.stringify(name)}: ${sample(schema, at)}`).join(', ')} }`

/** One operation in every way a consumer can write it: the least arguments, all of them with each value, and by path. */
const callsOf = (path: string, method: string, operation: Operation): string[] => {
  const all = argumentsOf(operation)
  const required = all.filter((each) => each.required)
  const values = Math.max(1, ...all.map(({ schema }) => schema.enum?.length ?? 1))
  const byPath = operation.requestBody
    ? `{ body: ${literal(required)} }`
    : `{ params: { query: ${literal(required)} } }`
  return [
    `api.${operation.operationId}(${literal(required)})`,
    ...Array.from({ length: values }, (_, at) => `api.${operation.operationId}(${literal(all, at)})`),
    `api.${method.toUpperCase()}(${JSON.stringify(path)}, ${byPath})`,
  ]
}

/** A program that uses the whole interface of the installed version. */
export interface Program {
  readonly source: string
  /** The operation that each line is about, by line number from 1. */
  readonly operations: readonly (string | undefined)[]
  readonly names: ReadonlyMap<string, string>
}

export const writeProgram = ({ paths }: Document): Program => {
  const lines = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      callsOf(path, method, operation).map((call) => ({ text: `void ${call}`, operation: operation.operationId })),
    ),
  )
  const head = ["import { createClient } from '@justoneapi/client'", "const api = createClient({ token: 'token' })"]
  return {
    source: [...head, ...lines.map(({ text }) => text)].join('\n'),
    operations: [undefined, undefined, undefined, ...lines.map(({ operation }) => operation)],
    names: new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.values(methods).map(({ operationId }) => [path, operationId]),
      ),
    ),
  }
}

/** A project of somebody else's, which pins our packages. */
export interface Consumer {
  readonly install: (...specs: string[]) => Promise<void>
  /** Takes what the ranges in package.json allow. */
  readonly update: () => Promise<void>
  readonly versionOf: (name: string) => Promise<string>
  readonly read: (file: string) => Promise<string>
  /** Writes the program for what is installed now. */
  readonly writeProgram: () => Promise<void>
  /** The name of the operation with this path in the program. */
  readonly nameOf: (path: string) => string
  /** Compiles the program as it was written; resolves to the operations whose calls no longer compile, sorted. */
  readonly brokenOperations: () => Promise<string[]>
  readonly remove: () => Promise<void>
}

/** @throws Error if npm fails, or the compiler complains of anything but calls */
export const createConsumer = async (env: Record<string, string>): Promise<Consumer> => {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  const npm = async (...args: string[]) => {
    await run('npm', [...args, '--loglevel=error', '--prefer-online'], { cwd: folder, env: { ...process.env, ...env } })
  }
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['index.ts'] }),
  )
  let program: Program = { source: '', operations: [], names: new Map() }

  return {
    install: (...specs) => npm('install', ...specs),
    update: () => npm('update'),
    versionOf: async (name) =>
      (JSON.parse(await read(`node_modules/${name}/package.json`)) as { version: string }).version,
    read,
    writeProgram: async () => {
      program = writeProgram(JSON.parse(await read('node_modules/@justoneapi/schema/openapi.json')) as Document)
      await writeFile(join(folder, 'index.ts'), program.source)
    },
    nameOf: (path) => program.names.get(path) ?? path,
    brokenOperations: async () => {
      const said = await run(process.execPath, [COMPILER, '-p', '.', '--pretty', 'false'], {
        cwd: folder,
        maxBuffer: 64 * 1024 * 1024,
      }).then(
        () => '',
        (error: unknown) => (error as { stdout: string }).stdout, // the compiler tells what it found on standard output
      )
      const broken = said
        .split('\n')
        .filter((line) => /^\S/.test(line))
        .map((line) => {
          const operation = program.operations[Number(/^index\.ts\((\d+),/.exec(line)?.[1] ?? 0)]
          if (operation === undefined) throw new Error(`the compiler complains of something else: ${line}`)
          return operation
        })
      return [...new Set(broken)].sort()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The operations that a changelog's newest version lists as BREAKING, sorted. */
export const breakingOperations = (changelog: string): string[] => {
  const newest = changelog.split(/^## /m)[1] ?? ''
  const lines = newest.split('\n').filter((line) => line.trim().startsWith('- BREAKING '))
  const names = lines.flatMap((line) => [
    ...(/^((?:`[^`]+`(?:, )?)+)/.exec(line.trim().slice('- BREAKING '.length))?.[1] ?? '').matchAll(/`([^`]+)`/g),
  ])
  return [...new Set(names.map(([, name]) => name ?? ''))].sort()
}
