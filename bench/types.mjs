/**
 * What a consumer pays in `tsc` for one call, against an empty file: our packed packages with all data types in, and peers
 * as they publish or generate declarations for the same document (theirs without types of `data`).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave, timeProcess } from './measure.mjs'
import { bin, installPeers, peers, run, writePeerDocument } from './peers.mjs'

const here = import.meta.dirname
const root = join(here, '..')
const folder = mkdtempSync(join(tmpdir(), 'bench-types-'))
installPeers()
const plain = writePeerDocument(folder)

const OPTIONS = {
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  target: 'ES2022',
  types: [],
}

/** A consumer in a folder of its own. */
const consumer = (name, source) => {
  const at = join(folder, name)
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, 'package.json'), '{"private":true,"type":"module"}')
  writeFileSync(join(at, 'index.ts'), source)
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['index.ts'] }))
  return at
}

/** Turns generated sources into the declarations that a package of them would publish. */
const declare = (at, entry) =>
  run(
    bin('tsc'),
    [
      entry,
      '--declaration',
      '--emitDeclarationOnly',
      '--outDir',
      join(at, 'types'),
      '--skipLibCheck',
      '--module',
      'ESNext',
      '--moduleResolution',
      'Bundler',
      '--target',
      'ES2022',
      '--strict',
    ],
    at,
  )

const ours = (name, source) => {
  const at = consumer(name, source)
  for (const each of ['schema', 'client']) run('pnpm', ['pack', '--pack-destination', at], join(root, 'packages', each))
  const tarballs = readdirSync(at).filter((file) => file.endsWith('.tgz'))
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs.map((file) => `./${file}`)], at)
  return at
}

const ONE =
  "import { createClient } from '@justoneapi/client/platforms'\nimport type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'\nconst api = createClient<DouyinXingtuApi>({ token: 't' })\n"
const NAMED =
  "export const answer = (await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })).interact_rate?.value?.toFixed()\n"
const BY_PATH =
  "export const answer = await api.GET('/api/douyin-xingtu/get-kol-spread-info/v1', { params: { query: { kolId: '1' } } })\n"
const CREATE = "import { createClient } from '@justoneapi/client'\nconst api = createClient({ token: 't' })\n"
const link = (at) => execFileSync('ln', ['-s', join(peers, 'node_modules'), join(at, 'node_modules')])

const heyApi = consumer(
  'hey-api',
  "import { douyinXingtuGetKolSpreadInfoV1 } from './types/index'\nexport const answer = await douyinXingtuGetKolSpreadInfoV1({ query: { kolId: '1' } })\n",
)
link(heyApi)
run(bin('openapi-ts'), ['-i', plain, '-o', 'generated', '--silent'], heyApi)
declare(heyApi, 'generated/index.ts')

const orval = consumer(
  'orval',
  "import { douyinXingtuGetKolSpreadInfoV1 } from './types/api'\nexport const answer = await douyinXingtuGetKolSpreadInfoV1({ kolId: '1' })\n",
)
link(orval)
run(bin('orval'), ['--input', plain, '--output', 'generated/api.ts', '--client', 'fetch'], orval)
declare(orval, 'generated/api.ts')

const openapiFetch = consumer(
  'openapi-fetch',
  "import createClient from 'openapi-fetch'\nimport type { paths } from './paths'\nexport const answer = await createClient<paths>().GET('/api/douyin-xingtu/get-kol-spread-info/v1', { params: { query: { kolId: '1' } } })\n",
)
link(openapiFetch)
run(bin('openapi-typescript'), [plain, '-o', 'paths.d.ts'], openapiFetch)

const openai = consumer(
  'openai',
  "import OpenAI from 'openai'\nexport const answer = await new OpenAI({ apiKey: 'k' }).models.list()\n",
)
link(openai)

const consumers = {
  'empty file': consumer('empty', 'export {}\n'),
  'openapi-typescript with openapi-fetch': openapiFetch,
  openai,
  'hey-api, as declarations': heyApi,
  'orval, as declarations': orval,
  'ours, one platform, api.GET': ours('one-get', ONE + BY_PATH),
  'ours, one platform, one named operation': ours('one-named', ONE + NAMED),
  'ours, all platforms, api.GET': ours('get', CREATE + BY_PATH),
  'ours, all platforms, one named operation': ours('named', CREATE + NAMED),
}
const LIMITS = {
  'ours, one platform, api.GET': 1.35,
  'ours, one platform, one named operation': 1.2,
}

const tsc = join(peers, 'node_modules/typescript/bin/tsc')
const medians = await interleave(
  Object.fromEntries(
    Object.entries(consumers).map(([name, at]) => [name, () => timeProcess(process.execPath, [tsc, '-p', at])]),
  ),
  Number(process.env.ROUNDS ?? 9),
)
rmSync(folder, { recursive: true })

const base = medians['empty file']
for (const [name, ms] of Object.entries(medians)) {
  const ratio = ms / base
  const limit = LIMITS[name]
  const verdict = limit === undefined ? '' : `limit ${limit.toFixed(2)}: ${ratio <= limit ? 'holds' : 'MISSED'}`
  if (limit !== undefined && ratio > limit) process.exitCode = 1
  console.log(`${name.padEnd(40)} ${ms.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} x  ${verdict}`)
}
