/**
 * How long an editor waits for completions of an operation and of its arguments: TypeScript's language service over one
 * file that is edited before each request, ours and peers in turn within one run. `node bench/editor.mjs [requests]`
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { bin, installPeers, peers, run, writePeerDocument } from './peers.mjs'
import { median } from './measure.mjs'

const REQUESTS = Number(process.argv[2] ?? 20)
const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'bench-editor-'))
installPeers()
const plain = writePeerDocument(folder)

const consumer = (name, modules) => {
  const at = join(folder, name)
  mkdirSync(at)
  writeFileSync(join(at, 'package.json'), '{"private":true,"type":"module"}')
  symlinkSync(modules, join(at, 'node_modules'))
  return at
}
const own = consumer('own', join(here, 'node_modules'))
const openapiFetch = consumer('openapi-fetch', join(peers, 'node_modules'))
run(bin('openapi-typescript'), [plain, '-o', 'paths.d.ts'], openapiFetch)
const heyApi = consumer('hey-api', join(peers, 'node_modules'))
run(bin('openapi-ts'), ['-i', plain, '-o', 'generated', '--silent'], heyApi)

const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'
const CREATE = "import { createClient } from '@justoneapi/client'\nconst api = createClient({ token: 't' })\n"
const FETCH =
  "import createClient from 'openapi-fetch'\nimport type { paths } from './paths'\nconst api = createClient<paths>()\n"
const HEY = "import * as sdk from './generated/index'\n"

/** Where the cursor stands at the end of the text, and a name that has to be offered there. */
const cases = [
  ['openapi-fetch: path', openapiFetch, `${FETCH}void api.GET('`, PATH],
  ['openapi-fetch: query', openapiFetch, `${FETCH}void api.GET('${PATH}', { params: { query: { `, 'kolId'],
  ['hey-api: operation', heyApi, `${HEY}void sdk.`, 'douyinXingtuGetKolSpreadInfoV1'],
  ['hey-api: query', heyApi, `${HEY}void sdk.douyinXingtuGetKolSpreadInfoV1({ query: { `, 'kolId'],
  ['ours, GET: path', own, `${CREATE}void api.GET('`, PATH],
  ['ours, GET: query', own, `${CREATE}void api.GET('${PATH}', { params: { query: { `, 'kolId'],
  ['ours, named: operation', own, `${CREATE}void api.douyinXingtu.`, 'getKolSpreadInfoV1'],
  ['ours, named: arguments', own, `${CREATE}void api.douyinXingtu.getKolSpreadInfoV1({ `, 'kolId'],
]

/** An editor with one open file; every request comes after an edit. Other files are read once, as editors do. */
const editor = (at, text) => {
  const file = join(at, 'index.ts')
  const snapshots = new Map()
  const snapshotOf = (path) => {
    if (!snapshots.has(path)) {
      const found = ts.sys.readFile(path)
      snapshots.set(path, found === undefined ? undefined : ts.ScriptSnapshot.fromString(found))
    }
    return snapshots.get(path)
  }
  let version = 0
  const content = () => `// edit ${version}\n${text}`
  const options = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  }
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? String(version) : '1'),
    getScriptSnapshot: (path) => (path === file ? ts.ScriptSnapshot.fromString(content()) : snapshotOf(path)),
    getCurrentDirectory: () => at,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath,
  })
  return (want) => {
    version++
    const started = globalThis.performance.now()
    const found = service.getCompletionsAtPosition(file, content().length, undefined)
    const ms = globalThis.performance.now() - started
    if (!found?.entries.some(({ name }) => name === want)) throw new Error(`${want} is not offered`)
    return ms
  }
}

const editors = cases.map(([name, at, text, want]) => ({ name, want, ask: editor(at, text), times: [] }))
for (const { ask, want } of editors) ask(want)
for (let request = 0; request < REQUESTS; request++) {
  for (const { ask, want, times } of editors) times.push(ask(want))
}
rmSync(folder, { recursive: true })
const medians = Object.fromEntries(editors.map(({ name, times }) => [name, median(times)]))
for (const [name, ms] of Object.entries(medians)) console.log(`${name.padEnd(28)} ${ms.toFixed(1).padStart(8)} ms`)

const LIMITS = [
  ['ours, named: operation', 'hey-api: operation', 0.5],
  ['ours, named: arguments', 'hey-api: query', 0.5],
  ['ours, GET: path', 'hey-api: operation', 1],
  ['ours, GET: query', 'hey-api: query', 1],
]
for (const [name, peer, limit] of LIMITS) {
  const ratio = medians[name] / medians[peer]
  console.log(`${name} / ${peer}: ${ratio.toFixed(2)}, limit ${limit}: ${ratio <= limit ? 'holds' : 'MISSED'}`)
  if (ratio > limit) process.exitCode = 1
}
