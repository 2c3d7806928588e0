import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { fileURLToPath } from 'node:url'
import { pagingRules } from '@justoneapi/schema/paging'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseScenario } from '../src/files.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFile(join(ROOT, name), 'utf8')
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

const [english, chinese] = await Promise.all([read('README.md'), read('README.zh.md')])
const examples = blocks(english, 'ts')
const scenarios = blocks(english, 'yaml')

const isTest = (code: string) => code.includes("from 'vitest'")
const nameOf = (code: string, at: number) => (isTest(code) ? `example-${at + 1}.test.mts` : `example-${at + 1}.mts`)

let folder: string
beforeAll(async () => {
  // Inside the package, so that it is imported by its name, as a reader does.
  folder = await mkdtemp(join(ROOT, '.readme-'))
  await writeFile(join(folder, 'failures.yaml'), scenarios[0] ?? '')
  await writeFile(join(folder, 'vitest.config.mjs'), "export default { test: { include: ['*.test.mts'] } }")
  for (const [at, code] of examples.entries()) {
    // The port of the example may be taken on this machine.
    await writeFile(join(folder, nameOf(code, at)), code.replace('port: 8080', 'port: 0'))
  }
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')

// A compiler and a test run of their own take their time on a busy machine.
describe('the README', { timeout: 120_000 }, () => {
  test('has examples for vitest, for a server and for MSW, and they compile', () => {
    expect(examples.map(isTest)).toEqual([true, false, true])
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      skipLibCheck: true,
      types: ['node'],
    }
    const program = ts.createProgram(
      examples.map((code, at) => join(folder, nameOf(code, at))),
      options,
    )
    const problems = ts.getPreEmitDiagnostics(program)
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })

  test('has tests that pass', () => {
    const { status, stdout, stderr } = run(vitest, 'run', '--root', folder)
    expect(status, stdout + stderr).toBe(0)
    expect(stripVTControlCharacters(stdout)).toMatch(/Tests +3 passed/)
  })

  test('has a server that starts with its scenario', async () => {
    // Types are stripped; Node 20 does not do that by itself.
    const script = join(folder, 'server.mjs')
    await writeFile(
      script,
      ts.transpile(await readFile(join(folder, 'example-2.mts'), 'utf8'), { module: ts.ModuleKind.ESNext }),
    )
    expect(run(script)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\n$/) as string,
    })
  })

  test('has a scenario that the mock takes', () => {
    expect(parseScenario(scenarios[0] ?? '', { file: 'README.md' }).rules).toHaveLength(3)
  })

  test('counts the operations whose end costs an empty page', () => {
    const rules = Object.values(pagingRules).filter(({ next, more, total, pages }) => {
      const hasCounter = Object.values(next).some((how) => how.startsWith('+'))
      return hasCounter && [more, total, pages].every((place) => place === undefined)
    })
    expect(english).toContain(`For ${rules.length} operations nothing in the answer tells the end`)
    expect(chinese).toContain(`有 ${rules.length} 个接口的响应不含任何结束信息`)
  })

  test('has the same examples in Chinese', () => {
    expect(blocks(chinese, 'ts')).toEqual(examples)
    expect(blocks(chinese, 'yaml')).toEqual(scenarios)
  })
})
