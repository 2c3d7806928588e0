import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadOperations } from '@justoneapi/schema/operations'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const SEED = 'douyin-xingtu/get-kol-spread-info/v1'

let folder: string
let installed: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: join(import.meta.dirname, '..') })
  const [tarball = ''] = await readdir(folder)
  // Offline: whatever the package wanted beside itself would fail here.
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder })
  installed = join(folder, 'node_modules', '@justoneapi', 'cli')
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

const npx = (...args: string[]) => run('npx', ['--no-install', 'justone', ...args], { cwd: folder })

test('the packed command runs by itself in an empty folder', async () => {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string }
  expect((await npx('--version')).stdout).toBe(`${version}\n`)
  const { stdout } = await npx('call', SEED, '--kolId', '1', '--mock')
  expect(JSON.parse(stdout)).toMatchObject({ play_mid: '3642403' })
}, 60_000)

test('npx runs the tarball without an installation', async () => {
  const tarball = join(folder, (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '')
  const elsewhere = await mkdtemp(join(tmpdir(), 'justone-'))
  const args = ['--yes', '--offline', '--package', tarball, 'justone', 'code', '602']
  const { stdout } = await run('npx', args, { cwd: elsewhere }).finally(() => rm(elsewhere, { recursive: true }))
  expect(JSON.parse(stdout)).toMatchObject({ code: 602 })
}, 60_000)

test('every part that is loaded on demand is in the package', async () => {
  for (const code of ['curl', 'ts', 'prompt']) expect((await npx('describe', SEED, '--code', code)).stdout).not.toBe('')
  const yaml = await npx('call', SEED, '--kolId', '1', '--mock', '--output', 'yaml', '--select', 'play_mid')
  expect(yaml.stdout).toBe('"3642403"\n')
}, 60_000)

test('the list that is searched is the whole table', async () => {
  const { stdout } = await npx('operations', '--all')
  const listed = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)
  expect(new Set(listed)).toEqual(new Set((await loadOperations()).map(({ id }) => id)))
}, 60_000)

test('nothing has to be installed beside it, and the licences of what is inside come along', async () => {
  expect((await readdir(join(folder, 'node_modules', '@justoneapi'))).sort()).toEqual(['cli'])
  const notices = await readFile(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  for (const name of ['@clack/prompts', 'openapi-fetch', 'csv-parse', 'yaml', 'proxy-from-env']) {
    expect(notices).toMatch(new RegExp(`^${name} `, 'm'))
  }
  expect((await readdir(installed)).sort()).toEqual(['LICENSE', 'README.md', 'README.zh.md', 'dist', 'package.json'])
  expect((await stat(join(installed, 'dist', 'justone.js'))).mode & 0o111).not.toBe(0)
})
