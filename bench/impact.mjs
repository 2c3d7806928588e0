/**
 * `justone-impact` on a project of 200 files against `tsc --noEmit` on the same project: it reads the same types, and
 * compares two documents of 348 operations besides.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave, report, timeProcess } from './measure.mjs'

const FILES = 200
/** Every so many files one makes calls; the others are the rest of a program. */
const EVERY = 4
const ROUNDS = 5

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'bench-impact-'))
const document = JSON.parse(readFileSync(join(root, 'packages/schema/openapi.json'), 'utf8'))

/** Calls that only have to be read, never made: every operation in turn, with what it requires. */
const operations = Object.values(document.paths)
  .flatMap((item) => Object.values(item))
  .filter(
    ({ parameters = [], requestBody }) => !requestBody && parameters.every(({ schema }) => schema.type === 'string'),
  )

const renderFile = (at) => {
  const calls = [0, 1, 2].map((offset) => {
    const { operationId, parameters = [] } = operations[(at * 3 + offset) % operations.length]
    const args = parameters
      .filter(({ required }) => required)
      .map(({ name, schema }) => `${JSON.stringify(name)}: ${JSON.stringify(schema.enum?.[0] ?? 'x')}`)
    return `export const call${offset} = async () => {
  const data = await api.${operationId}({ ${args.join(', ')} })
  return summarize(data)
}
`
  })
  const rest = Array.from(
    { length: 12 },
    (_, index) => `
interface Row${index} { id: string; label?: string; rows: { key: string; value: number }[] }
export const sum${index} = (rows: readonly Row${index}[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { id, rows: inner } of rows) {
    sums[id] = inner.filter(({ value }) => value > ${index}).map(({ value }) => value * 2).reduce((a, b) => a + b, 0)
  }
  return sums
}
`,
  )
  return at % EVERY === 0
    ? `import { api, summarize } from './api.ts'\n${calls.join('')}${rest.join('')}`
    : rest.join('')
}

const OPTIONS = {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  module: 'NodeNext',
  target: 'ES2022',
  types: [],
  allowImportingTsExtensions: true,
}

const writeProject = () => {
  mkdirSync(join(folder, 'node_modules/@justoneapi'), { recursive: true })
  for (const name of ['schema', 'client']) {
    symlinkSync(join(root, 'packages', name), join(folder, 'node_modules/@justoneapi', name), 'junction')
  }
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include: ['src'] }))
  mkdirSync(join(folder, 'src'))
  writeFileSync(
    join(folder, 'src/api.ts'),
    `import { createClient } from '@justoneapi/client'
export const api = createClient()
export const summarize = (data: unknown): string => JSON.stringify(data)
`,
  )
  for (let at = 0; at < FILES - 1; at++) writeFileSync(join(folder, `src/file-${at}.ts`), renderFile(at))
}

/** The next version drops a value and renames a parameter of each operation that has one. */
const writeNext = () => {
  for (const { parameters = [] } of operations) {
    for (const parameter of parameters) {
      if (parameter.schema.enum?.length > 1) parameter.schema.enum.pop()
      else if (parameter.required) parameter.name = `${parameter.name}Id`
    }
  }
  writeFileSync(join(folder, 'next.json'), JSON.stringify(document))
}

try {
  writeProject()
  writeNext()
  const command = join(root, 'packages/impact/dist/justone-impact.js')
  const compiler = join(import.meta.dirname, 'node_modules/typescript/bin/tsc')
  const medians = await interleave(
    {
      'tsc --noEmit': () => timeProcess(process.execPath, [compiler, '-p', folder]),
      // Breaking changes are what it is to find.
      'justone-impact': () => timeProcess(process.execPath, [command, '--to', 'next.json'], { cwd: folder }, [0, 1]),
    },
    ROUNDS,
  )
  report(`a project of ${FILES} files`, medians, 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
