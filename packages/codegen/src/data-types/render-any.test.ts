import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { parseJson } from '../examples/json.ts'
import type { Example } from '../examples/example.ts'
import { widen } from '../examples/widen.ts'
import { renderDataModule, type DataOperation } from './render-module.ts'

const key = fc.constantFrom(
  'id',
  'replies',
  'data',
  'list',
  'items',
  'Date',
  'host-name',
  '1st',
  '18',
  '700001',
  '甲',
  '',
)
const { example } = fc.letrec<{ example: string; object: string; list: string }>((tie) => ({
  example: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('null', '1', '"x"', '[]', '{}', '"[]"'),
    tie('object'),
    tie('list'),
  ),
  object: fc
    .uniqueArray(fc.tuple(key, tie('example')), { maxLength: 6, selector: ([name]) => name })
    .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  list: fc.array(tie('example'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
}))

const operationsOf = (texts: readonly (readonly string[])[]): Map<string, DataOperation> =>
  new Map(
    texts.map((own, index) => {
      const path = `/api/p/operation-${index}`
      const read = own.map((text): Example => ({ path, data: parseJson(text), source: { source: 'recorded' } }))
      return [`operation${index}`, { path, schema: widen(path, undefined, read) }] as const
    }),
  )

/** What the compiler has against modules, all in one program: starting it takes most of the time. */
const problemsOf = (modules: readonly string[]): string[] => {
  const files = new Map(modules.map((text, index) => [`/m${index}.ts`, text]))
  const options = { strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'], target: ts.ScriptTarget.ES2022 }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name)
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
  }
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  const program = ts.createProgram([...files.keys()], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${ts.flattenDiagnosticMessageText(messageText, ' ')}\n${file?.text ?? ''}`)
}

test('whatever the examples are, the module compiles', () => {
  const samples = fc.sample(
    fc.array(fc.array(example, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    {
      numRuns: 300,
      seed: 4,
    },
  )
  expect(problemsOf(samples.map((texts) => renderDataModule('p', operationsOf(texts))))).toEqual([])
})
