import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Document } from '../../bundle/document.ts'
import { operation, published } from '../../snapshot/test-document.ts'
import { ITEM, shop } from '../test-bundled.ts'
import { run, type World } from './run.ts'

// git and npm are asked; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

const BUNDLE = 'packages/schema/openapi.json'
const REPOSITORY = join(import.meta.dirname, '../../../../..')

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spec-diff-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const write = (path: string, value: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), typeof value === 'string' ? value : JSON.stringify(value))
}
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe' })
const commit = (message: string) => {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

const diff = async (argv: string[], world: Partial<World> = {}) => {
  const said = { stdout: '', stderr: '' }
  const code = await run({
    argv,
    env: {},
    cwd: root,
    root,
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
    now: () => new Date('2026-07-23T10:00:00Z'),
    ...world,
  })
  return { code, ...said }
}

const withoutCount = (): Document => {
  const document = shop()
  const get = document.paths[ITEM]?.get
  if (get) get.parameters = get.parameters?.filter(({ name }) => name !== 'count') ?? []
  return document
}

describe('between two files', () => {
  beforeEach(() => {
    write('old.json', shop())
    write('new.json', withoutCount())
  })

  test('nothing to tell is exit code 0', async () => {
    expect(await diff(['old.json', 'old.json'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await diff(['old.json', 'old.json', '--markdown'])).stdout).toBe(
      'No change that a consumer would notice.\n',
    )
  })

  test('piped, a change is a line of fields apart by tabs, and the exit code is 1', async () => {
    expect(await diff(['old.json', 'new.json'])).toEqual({
      code: 1,
      stdout: `major\tparameter-removed\tGET ${ITEM}\t\`count\` is no longer taken; leave it out\n`,
      stderr: '',
    })
  })

  test('a terminal gets counts, platforms and names', async () => {
    let stdout = ''
    const world = { env: { NO_COLOR: '1' }, stdout: { isTTY: true, write: (text: string) => (stdout += text) } }
    expect((await diff(['old.json', 'new.json'], world)).code).toBe(1)
    expect(stdout).toBe(
      'major 1, minor 0, patch 0\n\nShop\n  major  shop.itemV1  `count` is no longer taken; leave it out\n',
    )
  })

  test('JSON has the four fields of a change and no more, unless facts are asked for', async () => {
    const { stdout } = await diff(['old.json', 'new.json', '--json'])
    const change = {
      level: 'major',
      kind: 'parameter-removed',
      operation: `GET ${ITEM}`,
      detail: '`count` is no longer taken; leave it out',
    }
    const whole = { level: 'major', counts: { major: 1, minor: 0, patch: 0 } }
    expect(JSON.parse(stdout)).toEqual({ ...whole, changes: [change] })
    const { stdout: facts } = await diff(['old.json', 'new.json', '--json', '--facts'])
    expect(JSON.parse(facts)).toMatchObject({
      ...whole,
      changes: [{ ...change, name: 'shop.itemV1', place: { of: 'parameter', name: 'count', in: 'query' } }],
    })
  })

  test('Markdown is a table by platform, in Chinese too', async () => {
    expect((await diff(['old.json', 'new.json', '--markdown', '--lang', 'zh'])).stdout).toBe(
      '不兼容 1, 新增 0, 修补 0\n\n### 商店\n\n| 级别 | 接口 | 变化 |\n| --- | --- | --- |\n' +
        '| **不兼容** | `shop.itemV1` | 不再接受 `count`，请删去 |\n',
    )
  })
})

describe('between revisions', () => {
  test('without arguments, the last commit and the working tree', async () => {
    git('init', '-q')
    write(BUNDLE, shop())
    commit('first')
    expect((await diff([])).code).toBe(0)
    write(BUNDLE, withoutCount())
    expect(await diff([])).toMatchObject({ code: 1, stdout: expect.stringContaining('parameter-removed') as string })
    commit('second')
    expect((await diff([])).code).toBe(0)
    expect(await diff(['HEAD~1'])).toMatchObject({ code: 1 })
    // Backwards, what was removed is an addition, and one with a default.
    expect((await diff(['git:HEAD', 'HEAD~1'])).stdout).toContain('minor\tparameter-added')
  })

  test('an unknown revision, a missing file and a revision without a bundle are trouble', async () => {
    git('init', '-q')
    write('other', '')
    commit('first')
    write(BUNDLE, shop())
    expect(await diff(['nope'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('git:nope') as string,
    })
    expect(await diff(['HEAD'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`no ${BUNDLE} there`) as string,
    })
    expect(await diff(['nope.json'])).toMatchObject({ code: 2, stderr: 'nope.json: no such file\n' })
  })

  test('a revision that looks like an option is none', async () => {
    git('init', '-q')
    write(BUNDLE, shop())
    commit('first')
    expect((await diff(['git:--output=x'])).code).toBe(2)
  })
})

describe('documents as published', () => {
  const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'
  const OTHER = '/api/douyin/hot-search/v1'

  test('are brought into bundled form first: published words, names and order are no change', async () => {
    write('old.json', published({ [PATH]: { get: operation() }, [OTHER]: { get: operation() } }))
    const reworded = operation({ operationId: 'other', summary: 'B', description: 'B', tags: ['C'], 'x-order': '9' })
    write('new.json', published({ [OTHER]: { get: reworded }, [PATH]: { get: reworded } }))
    const { code, stdout, stderr } = await diff(['old.json', 'new.json'], { root: REPOSITORY })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^old\.json: \d+ of our words, units and corrections are about what it does not have$/m)
  })

  test('what the new one leaves out is removed, or unlisted when it is taken as a pull', async () => {
    write('old.json', published({ [PATH]: { get: operation() }, [OTHER]: { get: operation() } }))
    write('new.json', published({ [PATH]: { get: operation() } }))
    const kinds = (text: string) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t').slice(0, 3))
    const removed = await diff(['old.json', 'new.json'], { root: REPOSITORY })
    expect(kinds(removed.stdout)).toEqual([['major', 'operation-removed', `GET ${OTHER}`]])
    const pulled = await diff(['old.json', 'new.json', '--as-pulled'], { root: REPOSITORY })
    expect(kinds(pulled.stdout)).toEqual([['minor', 'operation-unlisted', `GET ${OTHER}`]])
    expect(pulled.stdout).toContain('since 2026-07-23')
  })

  test('a bundled document cannot be taken as a pull', async () => {
    write('old.json', shop())
    expect(await diff(['old.json', 'old.json', '--as-pulled'])).toMatchObject({
      code: 2,
      stderr: '--as-pulled: both documents have to be as published\n',
    })
  })
})

describe('a published package', () => {
  test('is read through npm', async () => {
    write('package/package.json', { name: '@justoneapi/schema', version: '1.2.0' })
    write('package/openapi.json', shop())
    execFileSync('npm', ['pack', '--silent'], { cwd: join(root, 'package'), stdio: 'pipe' })
    const tarball = readFileSync(join(root, 'package/justoneapi-schema-1.2.0.tgz'))
    const registry = createServer((request, response) => {
      if (request.url?.endsWith('.tgz')) return void response.end(tarball)
      if (!request.url?.startsWith('/@justoneapi')) return void response.writeHead(404).end('{}')
      const manifest = { name: '@justoneapi/schema', version: '1.2.0', dist: { tarball: `${origin}/schema.tgz` } }
      const packument = { name: manifest.name, 'dist-tags': { latest: '1.2.0' }, versions: { '1.2.0': manifest } }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(packument))
    })
    await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`
    vi.stubEnv('npm_config_registry', origin)
    vi.stubEnv('npm_config_cache', join(root, 'cache'))
    try {
      write('new.json', withoutCount())
      expect(await diff(['npm:@justoneapi/schema@1.2.0', 'new.json'])).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('parameter-removed') as string,
      })
      expect(await diff(['npm:@justoneapi/schema@9.9.9', 'new.json'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('npm:@justoneapi/schema@9.9.9: npm error') as string,
      })
    } finally {
      registry.close()
    }
  })

  test('a specifier that is none asks npm for nothing', async () => {
    expect(await diff(['npm:../evil', 'new.json'])).toMatchObject({ code: 2 })
  })
})

describe('called wrongly', () => {
  test.each([
    [['--yaml'], "Unknown option '--yaml'"],
    [['a', 'b', 'c'], '3 documents given; give two at most'],
    [['--json', '--markdown'], 'give --markdown or --json, one of them'],
    [['--facts'], '--facts goes with --json'],
    [['--as-pulled'], '--as-pulled needs OLD and NEW, both as published'],
    [['--lang', 'fr'], '--lang: "fr" is no language; allowed are en, zh'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await diff(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('see: pnpm spec:diff --help')
  })

  test('help is on stdout', async () => {
    expect(await diff(['--help'])).toMatchObject({ code: 0, stderr: '' })
  })
})
