import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { businessCodes } from '@justoneapi/schema/codes'
import type { FetchLike } from '../src/index.ts'
import { envelope, startServer } from './fault-server.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code)

let folder: string
beforeAll(async () => {
  // Inside the package, so that it is imported by its name, as a reader does.
  folder = await mkdtemp(join(ROOT, '.readme-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(4)
  })

  it.each(examples.map((code, at) => [at + 1, code] as const))('example %i compiles and runs', async (at, code) => {
    const source = join(folder, `example-${at}.mts`)
    await writeFile(source, code)
    const options: ts.CompilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      skipLibCheck: false,
      types: [],
    }
    const program = ts.createProgram([source], options)
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    expect(problems).toEqual([])
    program.emit()

    const server = await startServer(envelope(0, { items: [{ id: 1 }], aweme_list: [{ aweme_id: '1' }], has_more: 0 }))
    const real = globalThis.fetch
    const redirected: FetchLike = (url, init) => real(url.replace('https://api.justoneapi.com', server.baseUrl), init)
    vi.stubGlobal('fetch', redirected)
    vi.stubEnv('JUSTONEAPI_TOKEN', 'a-token')
    const lines: unknown[] = []
    vi.spyOn(console, 'log').mockImplementation((...line: unknown[]) => void lines.push(line))
    const failures = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await import(pathToFileURL(source.replace('.mts', '.mjs')).href)
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    expect(failures).not.toHaveBeenCalled()
    expect(server.received.length).toBeGreaterThan(0)
    vi.restoreAllMocks()
  })

  it('has a row for each code whose meaning is published', () => {
    const rows = [...readme.matchAll(/^\| `\w+`.*?\| ([\d, ]+)/gm)].flatMap(
      ([, codes = '']) => codes.match(/\d+/g)?.map(Number) ?? [],
    )
    const published = businessCodes.filter(({ name }) => name !== 'success' && !name.startsWith('unpublished'))
    expect(rows.sort((a, b) => a - b)).toEqual(published.map(({ code }) => code))
  })
})
