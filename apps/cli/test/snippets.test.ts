import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderCode } from '@justoneapi/guide/code'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { loadOperations } from '@justoneapi/schema/operations'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const QUERY = 'douyin-xingtu/get-kol-spread-info/v1'
const FORM = 'weixin/search-article/v1'

let server: MockServer
let folder: string
beforeAll(async () => {
  server = await startMockServer()
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterAll(async () => {
  await Promise.all([server.close(), rm(folder, { recursive: true })])
})

const works = (program: string, args: string[]) => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** How a snippet is run, and what has to be there for it. */
const RUNNERS = {
  curl: { file: 'snippet.sh', program: 'sh', isThere: works('curl', ['--version']) },
  js: { file: 'snippet.mjs', program: process.execPath, isThere: true },
  python: { file: 'snippet.py', program: 'python3', isThere: works('python3', ['-c', 'import requests']) },
  php: { file: 'snippet.php', program: 'php', isThere: works('php', ['-r', 'curl_init();']) },
} as const

const snippetOf = async (operation: string, language: string) => {
  const { stdout } = await justone(['describe', operation, '--code', language])
  return stdout.replaceAll('https://api.justoneapi.com', server.url).replaceAll('YOUR_TOKEN', CANARY)
}

describe.each(Object.entries(RUNNERS))('the snippet in %s', (language, { file, program, isThere }) => {
  if (!isThere) console.warn(`not run: what a snippet in ${language} needs is not on this machine`)

  test.skipIf(!isThere).each([
    [QUERY, 'query', { kolId: 'KOL_ID' }],
    [FORM, 'form', { keyword: 'KEYWORD' }],
  ] as const)('calls %s when it is run', async (operation, place, args) => {
    const path = join(folder, file)
    await writeFile(path, await snippetOf(operation, language))
    const { stdout } = await promisify(execFile)(program, [path])
    expect(stdout).toContain('requestId')
    expect(server.log().at(-1)).toMatchObject({ path: `/api/${operation}`, [place]: args, token: place })
  })
})

const canGo = works('gofmt', ['-h']) || works('gofmt', ['-l', '/dev/null'])
test.skipIf(!canGo).each([QUERY, FORM])('the snippet in Go has no syntax error: %s', async (operation) => {
  const path = join(folder, 'snippet.go')
  await writeFile(path, await snippetOf(operation, 'go'))
  await expect(promisify(execFile)('gofmt', ['-e', path])).resolves.toMatchObject({ stderr: '' })
})

test('the snippets in TypeScript compile against the client, for every operation', async () => {
  const written = (await loadOperations()).map((operation) =>
    renderCode({ operation, code: 'ts', environment: 'prod-global', language: 'en' }),
  )
  const snippets = await Promise.all(written)
  const [head = ''] = /^import .*$/m.exec(snippets[0] ?? '') ?? []
  const bodies = snippets.map((snippet) => `{\n${snippet.replace(/^import .*$/m, '')}}\n`)
  const name = join(import.meta.dirname, 'all-snippets.ts')
  const text = `${head}\n${bodies.join('')}`
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: ['node'] } // prettier-ignore
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => file === name || fileExists(file)
  host.readFile = (file) => (file === name ? text : readFile(file))
  host.getSourceFile = (file, ...more) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...more)
  const program = ts.createProgram([name], options, host)
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(messages).toEqual([])
}, 60_000)
