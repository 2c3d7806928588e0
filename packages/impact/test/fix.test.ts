import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document, Schema } from '@justoneapi/codegen/bundle'
import { run } from '../src/command/run.ts'
import { findImpact } from '../src/index.ts'
import { type ConsumerProject, createConsumerProject, dataOf, operationAt, parameterAt } from './consumer-project.ts'
import { installSchema } from './next-schema.ts'

const SPREAD = '/api/douyin-xingtu/get-kol-spread-info/v1'
const SPREAD_2 = '/api/douyin-xingtu/get-kol-spread-info/v2'
const CP = '/api/douyin-xingtu/get-kol-cp-info/v1'
const LINK = '/api/douyin-xingtu/get-kol-link-info/v1'

const API = `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
export const api = createClient<DouyinXingtuApi>({ token: 't' })
`

/** Before and after, by file: one operation moved, one called otherwise, a parameter and a field renamed. */
const FILES: Readonly<Record<string, readonly [string, string]>> = {
  'src/names.ts': [
    `import { api } from './api.ts'
const kolId = '1'
export const a = await api.douyinXingtu.getKolSpreadInfoV1({ kolId, range: '_2' })
export const b = await api.douyinXingtu['getKolCpInfoV1']({ kolId })
const { getKolSpreadInfoV1, getKolCpInfoV1: cp } = api.douyinXingtu
export const c = [await getKolSpreadInfoV1({ kolId }), await cp({ kolId })]
`,
    `import { api } from './api.ts'
const kolId = '1'
export const a = await api.douyinXingtu.getKolSpreadInfoV2({ kolId, range: '_2' })
export const b = await api.douyinXingtu['kolCpOverviewV1']({ kolId })
const { getKolSpreadInfoV2: getKolSpreadInfoV1, kolCpOverviewV1: cp } = api.douyinXingtu
export const c = [await getKolSpreadInfoV1({ kolId }), await cp({ kolId })]
`,
  ],
  'src/paths.ts': [
    `import type { DouyinXingtuGetPaths } from '@justoneapi/schema/platforms/douyin-xingtu'
import { api } from './api.ts'
const path = '${SPREAD}' as const
export const a = await api.GET(path, { params: { query: { kolId: '1' } } })
export const b = await api.GET("${SPREAD}", { params: { query: { kolId: '1' } } })
export const c = await api.GET('${LINK}', { params: { query: { kolId: '1' } } })
export const d = await api.GET('${CP}', { params: { query: { kolId: '1' } } })
export type Spread = DouyinXingtuGetPaths['${SPREAD}']['data']
`,
    `import type { DouyinXingtuGetPaths } from '@justoneapi/schema/platforms/douyin-xingtu'
import { api } from './api.ts'
const path = '${SPREAD_2}' as const
export const a = await api.GET(path, { params: { query: { kolId: '1' } } })
export const b = await api.GET("${SPREAD_2}", { params: { query: { kolId: '1' } } })
export const c = await api.GET('${LINK}', { params: { query: { kol_id: '1' } } })
export const d = await api.GET('${CP}', { params: { query: { kolId: '1' } } })
export type Spread = DouyinXingtuGetPaths['${SPREAD_2}']['data']
`,
  ],
  'src/types.ts': [
    `import type { GetKolCpInfoV1Args as CpArgs, GetKolLinkInfoV1Args, GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolSpreadInfoV1Range } from '@justoneapi/schema/values/douyin-xingtu'
export const spread: GetKolSpreadInfoV1Args = { kolId: '1', range: getKolSpreadInfoV1Range._2 }
export const cp: CpArgs = { kolId: '1' }
export const link = (kolId: string): GetKolLinkInfoV1Args => ({ kolId, industryTag: 'x' })
export const id = (args: GetKolLinkInfoV1Args) => args.kolId + args['kolId']
export type Id = Pick<GetKolLinkInfoV1Args, 'kolId' | 'industryTag'>
export const ranges = { getKolSpreadInfoV1Range }
`,
    `import type { KolCpOverviewV1Args as CpArgs, GetKolLinkInfoV1Args, GetKolSpreadInfoV2Args } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolSpreadInfoV2Range } from '@justoneapi/schema/values/douyin-xingtu'
export const spread: GetKolSpreadInfoV2Args = { kolId: '1', range: getKolSpreadInfoV2Range._2 }
export const cp: CpArgs = { kolId: '1' }
export const link = (kolId: string): GetKolLinkInfoV1Args => ({ kol_id: kolId, industryTag: 'x' })
export const id = (args: GetKolLinkInfoV1Args) => args.kol_id + args['kol_id']
export type Id = Pick<GetKolLinkInfoV1Args, 'kol_id' | 'industryTag'>
export const ranges = { getKolSpreadInfoV1Range: getKolSpreadInfoV2Range }
`,
  ],
  'src/fields.ts': [
    `import { api } from './api.ts'
export const load = async (kolId: string) => {
  const data = await api.douyinXingtu.getKolLinkInfoV1({ kolId })
  const { cp_index, link_star_index } = data
  return [cp_index?.value, data.cp_index, data['cp_index'], link_star_index]
}
export const taken = async (kolId: string) => {
  let cp_index: unknown
  ;({ cp_index } = await api.douyinXingtu.getKolLinkInfoV1({ kolId }))
  return cp_index
}
`,
    `import { api } from './api.ts'
export const load = async (kolId: string) => {
  const data = await api.douyinXingtu.getKolLinkInfoV1({ kol_id: kolId })
  const { cpIndex: cp_index, link_star_index } = data
  return [cp_index?.value, data.cpIndex, data['cpIndex'], link_star_index]
}
export const taken = async (kolId: string) => {
  let cp_index: unknown
  ;({ cpIndex: cp_index } = await api.douyinXingtu.getKolLinkInfoV1({ kol_id: kolId }))
  return cp_index
}
`,
  ],
  // Windows line ends and a byte order mark stay.
  'src/windows.ts': [
    `\uFEFFimport { api } from './api.ts'\r\nexport const a = () => api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })\r\n`,
    `\uFEFFimport { api } from './api.ts'\r\nexport const a = () => api.douyinXingtu.getKolSpreadInfoV2({ kolId: '1' })\r\n`,
  ],
}

const rename = <Value>(record: Record<string, Value>, before: string, after: string) => {
  const value = record[before]
  if (value === undefined) throw new Error(`there is no ${before}`)
  record[after] = value
  Reflect.deleteProperty(record, before)
}

const change = (document: Document) => {
  const moved = operationAt(document, SPREAD)
  moved.operationId = 'douyinXingtu.getKolSpreadInfoV2'
  moved['x-version'] = 2
  rename(document.paths, SPREAD, SPREAD_2)
  operationAt(document, CP).operationId = 'douyinXingtu.kolCpOverviewV1'
  parameterAt(document, LINK, 'kolId').name = 'kol_id'
  rename(dataOf(document, 'douyinXingtu.getKolLinkInfoV1').properties, 'cp_index', 'cpIndex')
}

const texts = (index: 0 | 1) => Object.fromEntries(Object.entries(FILES).map(([path, both]) => [path, both[index]]))

const compile = async (folder: string): Promise<string> => {
  const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false']).catch(
    (error: unknown) => error as { stdout: string }, // the compiler tells what it found on standard output
  )
  return stdout.trim()
}

const runIn = async (folder: string, args: readonly string[]) => {
  const told = { stdout: '', stderr: '' }
  const code = await run(args, {
    cwd: folder,
    env: {},
    stdout: { write: (text) => void (told.stdout += text), isTTY: false },
    stderr: { write: (text) => void (told.stderr += text) },
  })
  return { code, ...told }
}

let project: ConsumerProject
let to: string

beforeAll(async () => {
  project = await createConsumerProject({ 'src/api.ts': API, ...texts(0) })
  to = await project.next(change)
})
afterAll(() => project.remove())

const contents = async () =>
  Object.fromEntries(
    await Promise.all(Object.keys(FILES).map(async (path) => [path, await project.read(path)] as const)),
  )

describe('--fix', () => {
  test('only prints a patch that git applies with --dry-run', async () => {
    const { code, stdout } = await runIn(project.folder, ['--to', to, '--fix', '--dry-run'])
    expect(code).toBe(1)
    expect(await contents()).toEqual(texts(0))
    await project.write({ 'fix.patch': stdout })
    await promisify(execFile)('git', ['apply', 'fix.patch'], { cwd: project.folder })
    expect(await contents()).toEqual(texts(1))
    await project.write(texts(0))
  })

  test('renames wherever a name is used, and the project compiles against the newer version', async () => {
    expect(await compile(project.folder)).toBe('')
    const { code, stderr } = await runIn(project.folder, ['--to', to, '--fix'])
    expect(stderr).toBe('Fixed 4 changes in 5 files.\n')
    expect(code).toBe(0)
    expect(await contents()).toEqual(texts(1))

    const document = await project.read('next.json')
    await installSchema(project.folder, JSON.parse(document) as Document, (responses) => {
      const next = new Map(responses)
      const [spread, link] = [responses.get(SPREAD), responses.get(LINK)]
      if (spread) next.set(SPREAD_2, spread)
      if (link) {
        const renamed = structuredClone(link)
        rename(renamed.properties as Record<string, Schema>, 'cp_index', 'cpIndex')
        next.set(LINK, renamed)
      }
      return next
    })
    expect(await compile(project.folder)).toBe('')
    await project.write(texts(0))
    expect(await compile(project.folder)).toContain("Property 'getKolSpreadInfoV1' does not exist")
  }, 180_000)
})

test('a rename that cannot be done everywhere is left alone and told', async () => {
  const other = await createConsumerProject({
    'src/index.ts': `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
const api = createClient<DouyinXingtuApi>({ token: 't' })
const args = { kolId: '1' }
console.log(args.kolId, await api.douyinXingtu.getKolLinkInfoV1(args), await api.douyinXingtu.getKolLinkInfoV1({ kolId: '2' }))
`,
  })
  try {
    const next = await other.next((document) => (parameterAt(document, LINK, 'kolId').name = 'kol_id'))
    const { fixes, touches } = await findImpact({ cwd: other.folder, to: next })
    expect(fixes).toEqual([])
    expect(touches.map(({ change: { kind }, isFixable, locations }) => [kind, isFixable, locations.length])).toEqual([
      ['parameter-renamed', false, 2],
    ])
  } finally {
    await other.remove()
  }
})

test('a name that a variable holds is no place to rename', async () => {
  const other = await createConsumerProject({
    'src/api.ts': API,
    'src/index.ts': `import { api } from './api.ts'
const getKolCpInfoV1 = 'getKolCpInfoV1' as const
console.log(await api.douyinXingtu[getKolCpInfoV1]({ kolId: '1' }), await api.douyinXingtu.getKolCpInfoV1({ kolId: '2' }))
`,
  })
  try {
    const next = await other.next((document) => {
      operationAt(document, CP).operationId = 'douyinXingtu.kolCpOverviewV1'
    })
    const { fixes, touches } = await findImpact({ cwd: other.folder, to: next })
    expect(fixes).toEqual([])
    expect(touches).toMatchObject([{ isFixable: false, locations: [{ line: 3 }, { line: 3 }] }])
  } finally {
    await other.remove()
  }
})

test('a value that is only called otherwise is renamed in literals and constants', async () => {
  const path = '/api/douyin-xingtu/get-kol-convert-ability/v1'
  const source = (value: string) => `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolConvertAbilityV1Range as Range } from '@justoneapi/schema/values/douyin-xingtu'
const api = createClient<DouyinXingtuApi>({ token: 't' })
export const load = (isLong: boolean) => [
  api.douyinXingtu.getKolConvertAbilityV1({ kolId: '1', range: isLong ? '_3' : '${value}' }),
  api.douyinXingtu.getKolConvertAbilityV1({ kolId: '1', range: Range.${value} }),
]
`
  const other = await createConsumerProject({ 'src/index.ts': source('_2') })
  try {
    const next = await other.next((document) => {
      const { schema } = parameterAt(document, path, 'range')
      schema.enum = ['_30', '_3']
      for (const meanings of [schema['x-enum-descriptions'], schema['x-enum-descriptions-zh']]) {
        if (meanings) rename(meanings, '_2', '_30')
      }
    })
    const { fixes } = await findImpact({ cwd: other.folder, to: next })
    expect(fixes.map(({ after }) => after)).toEqual([source('_30')])
  } finally {
    await other.remove()
  }
})
