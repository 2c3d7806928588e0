import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findImpact, ImpactError } from '../src/index.ts'
import {
  COMPILER_OPTIONS,
  type ConsumerProject,
  createConsumerProject,
  removeOperation,
  toMark,
} from './consumer-project.ts'

const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'

const API = `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
export const api = createClient<DouyinXingtuApi>({ token: 't' })
`
const CALL = "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })"

let project: ConsumerProject | undefined

afterEach(() => project?.remove())

const create = async (files: Readonly<Record<string, string>>, options?: Readonly<Record<string, unknown>>) => {
  project = await createConsumerProject(files, options)
  return { project, to: await project.next((document) => removeOperation(document, PATH)) }
}

/** Where the removed operation is used, by file. */
const placesOf = async (options: Parameters<typeof findImpact>[0]) => {
  const { touches } = await findImpact(options)
  return touches.flatMap(({ locations }) => locations.map((each) => `${each.file}:${toMark(each)}`))
}

const config = (options: Readonly<Record<string, unknown>>) => JSON.stringify(options)

describe('the project is', () => {
  test('the nearest one above the working folder', async () => {
    const { project, to } = await create({ 'src/deep/index.ts': `${API}await ${CALL}\n` })
    expect(await placesOf({ cwd: join(project.folder, 'src/deep'), to: join('../..', to) })).toEqual([
      'index.ts:4:24 getKolSpreadInfoV1',
    ])
  })

  test('every one that a solution refers to, each file told once', async () => {
    const { project, to } = await create({
      'tsconfig.json': config({ files: [], references: [{ path: './core' }, { path: './app' }] }),
      'core/tsconfig.json': config({ compilerOptions: { ...COMPILER_OPTIONS, composite: true, noEmit: false } }),
      'core/api.ts': `${API}export const load = () => ${CALL}\n`,
      'app/tsconfig.json': config({
        compilerOptions: { ...COMPILER_OPTIONS, composite: true, noEmit: false },
        references: [{ path: '../core' }],
      }),
      'app/main.ts': `import { api, load } from '../core/api.ts'\nconsole.log(load(), ${CALL})\n`,
    })
    expect(await placesOf({ cwd: project.folder, to })).toEqual([
      'app/main.ts:2:38 getKolSpreadInfoV1',
      'core/api.ts:4:44 getKolSpreadInfoV1',
    ])
  })

  test('what is named, by config or by folder', async () => {
    const { project, to } = await create({
      'one/tsconfig.json': config({ compilerOptions: COMPILER_OPTIONS }),
      'one/index.ts': `${API}await ${CALL}\n`,
      'two/tsconfig.build.json': config({ compilerOptions: COMPILER_OPTIONS }),
      'two/index.ts': `${API}await ${CALL}\n`,
    })
    const projects = ['one', 'two/tsconfig.build.json']
    expect(await placesOf({ cwd: project.folder, to, projects })).toEqual([
      'one/index.ts:4:24 getKolSpreadInfoV1',
      'two/index.ts:4:24 getKolSpreadInfoV1',
    ])
  })

  test('one of JavaScript as well', async () => {
    const { project, to } = await create(
      {
        'src/index.js': `import { createClient } from '@justoneapi/client'
const api = createClient({ token: 't' })
const { interact_rate } = await ${CALL}
/** @param {import('@justoneapi/schema/platforms/douyin-xingtu').GetKolSpreadInfoV1Args} args */
export const load = (args) => api.douyinXingtu.getKolSpreadInfoV1(args)
console.log(interact_rate)
`,
      },
      { ...COMPILER_OPTIONS, allowJs: true, checkJs: true },
    )
    expect(await placesOf({ cwd: project.folder, to })).toEqual([
      'src/index.js:3:50 getKolSpreadInfoV1',
      'src/index.js:4:66 GetKolSpreadInfoV1Args',
      'src/index.js:5:48 getKolSpreadInfoV1',
    ])
  })

  test('one of JSX', async () => {
    const { project, to } = await create(
      {
        'src/view.tsx': `${API}declare const h: unknown\nexport const load = async () => <b>{(await ${CALL}).play_mid}</b>\n`,
      },
      { ...COMPILER_OPTIONS, jsx: 'preserve' },
    )
    expect(await placesOf({ cwd: project.folder, to })).toEqual(['src/view.tsx:5:61 getKolSpreadInfoV1'])
  })

  test('one that leaves module resolution to a newer TypeScript, and knows options of it', async () => {
    const { project, to } = await create(
      { 'src/index.ts': `${API}await ${CALL}\n` },
      { strict: true, futureOption: true },
    )
    expect(await placesOf({ cwd: project.folder, to })).toEqual(['src/index.ts:4:24 getKolSpreadInfoV1'])
  })

  test('read around its mistakes: it need not compile', async () => {
    const { project, to } = await create({
      'src/index.ts': `${API}const n: number = 'x'\nawait ${CALL}\nimport './missing.ts'\nconst = \n`,
    })
    expect(await placesOf({ cwd: project.folder, to })).toEqual(['src/index.ts:5:24 getKolSpreadInfoV1'])
  })
})

describe('what is no project is refused:', () => {
  const problemOf = async (options: Parameters<typeof findImpact>[0]) => {
    const error: unknown = await findImpact(options).catch((thrown: unknown) => thrown)
    return error instanceof ImpactError ? error.problem.kind : error
  }

  test('no config far and wide', async () => {
    const { project, to } = await create({})
    await rm(join(project.folder, 'tsconfig.json'))
    expect(await problemOf({ cwd: project.folder, to })).toBe('no-config')
  })

  test('a config that is not there, or no JSON', async () => {
    const { project, to } = await create({ 'broken/tsconfig.json': '{ "compilerOptions": ' })
    expect(await problemOf({ cwd: project.folder, to, projects: ['nothing'] })).toBe('bad-config')
    expect(await problemOf({ cwd: project.folder, to, projects: ['broken'] })).toBe('bad-config')
  })

  test('one that does not use the packages', async () => {
    const { project, to } = await create({ 'src/index.ts': 'export const one = 1\n' })
    expect(await problemOf({ cwd: project.folder, to })).toBe('not-used')
  })

  test('one whose packages are not installed', async () => {
    const { project, to } = await create({ 'src/index.ts': API })
    await rm(join(project.folder, 'node_modules'), { recursive: true })
    expect(await problemOf({ cwd: project.folder, to })).toBe('not-resolved')
  })
})

test('a project that has the packages and makes no call is told nothing', async () => {
  const { project, to } = await create({ 'src/index.ts': API })
  const { touches, uses, deprecated } = await findImpact({ cwd: project.folder, to })
  expect({ touches, uses, deprecated }).toEqual({ touches: [], uses: [], deprecated: [] })
})
