import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeAtomic } from '../files/tree.ts'
import { planGenerated } from '../generate/run.ts'
import type { Reply, TestOrigin } from '../http/test-origin.ts'
import { startOrigin } from '../http/test-origin.ts'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { answerAsVendor } from '../pull/test-vendor.ts'
import { run as pull } from '../pull/run.ts'
import type { JsonObject } from '../snapshot/index.ts'
import { operation, published } from '../snapshot/test-document.ts'
import { run, type World } from './run.ts'

// Each test runs the whole command, git included; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const REPOSITORY = join(import.meta.dirname, '../../../..')
const XINGTU = '/api/douyin-xingtu/get-kol-spread-info/v1'
const DOUYIN = '/api/douyin/hot-search/v1'
const REDDIT = '/api/reddit/search/v1'
const HAND = `---\n'@justoneapi/client': patch\n---\n\nBy hand.\n`

const CALM = { random: () => 0, wait: () => Promise.resolve() }
const parameter = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  required: false,
  schema: { type: 'string' },
  ...more,
})
const withParameters = (...parameters: JsonObject[]) => operation({ parameters: [parameter('token'), ...parameters] })

const INTERFACE = {
  [XINGTU]: { get: withParameters(parameter('kolId', { required: true }), parameter('flowType')) },
  [DOUYIN]: { get: withParameters() },
}

let root: string
let vendor: TestOrigin
let document: JsonObject
let broken: Reply | undefined
let brokenAt: string

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()
const commit = (message: string) => {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const changesets = () =>
  readdirSync(join(root, '.changeset'))
    .filter((name) => name.startsWith('spec-'))
    .sort()

/** Every file but git's own, by path. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith('.git/'))
      .sort()
      .map((path) => [path, read(path)]),
  )

const sync = async (argv: string[] = [], world: Partial<World> = {}) => {
  const said = { stdout: '', stderr: '' }
  const code = await run({
    argv: ['--from', 'public', '--origin', vendor.url, ...argv],
    env: {},
    cwd: root,
    root,
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
    now: () => new Date('2026-07-23T10:00:00.000Z'),
    http: CALM,
    ...world,
  })
  return { code, ...said }
}

const setVersion = (folder: string, name: string, version: string) => {
  write(`${folder}/package.json`, `${JSON.stringify({ name, version })}\n`)
}

/** A repository after its first pull and generate, made once and copied for each test. */
let template: string

beforeAll(async () => {
  root = template = mkdtempSync(join(tmpdir(), 'spec-sync-'))
  for (const part of ['overlays', 'words', 'units.yaml', 'codes.yaml'])
    cpSync(join(REPOSITORY, 'openapi', part), join(root, 'openapi', part), { recursive: true })
  for (const readme of ['README.md', 'README.zh.md']) cpSync(join(REPOSITORY, readme), join(root, readme))
  setVersion('packages/schema', '@justoneapi/schema', '0.3.0')
  setVersion('packages/client', '@justoneapi/client', '0.4.1')
  setVersion('packages/mock', '@justoneapi/mock', '0.2.0')
  setVersion('apps/cli', '@justoneapi/cli', '0.1.0')
  write('.changeset/by-hand.md', HAND)
  write('.gitignore', '.cache\n')
  const openapi = join(root, 'openapi')
  const origin = await startOrigin((asked) => answerAsVendor(published(INTERFACE), asked))
  const silent = { write: () => true }
  await pull({
    ...{ argv: ['--origin', origin.url], env: {}, cwd: root, openapi, stdout: silent, stderr: silent, http: CALM },
    now: () => new Date('2026-07-20T10:00:00.000Z'),
  })
  await origin.close()
  const generated = await planGenerated(root, openapi, () => undefined)
  for (const [path, text] of generated.files) await writeAtomic(join(root, path), text)
  git('init', '-q', '-b', 'main')
  commit('first')
})
afterAll(() => {
  rmSync(template, { recursive: true, force: true })
})

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'spec-sync-'))
  cpSync(template, root, { recursive: true })
  document = published(INTERFACE)
  broken = undefined
  vendor = await startOrigin((asked) =>
    broken && asked.path.startsWith(brokenAt) ? broken : answerAsVendor(document, asked),
  )
})
afterEach(async () => {
  await vendor.close()
  rmSync(root, { recursive: true, force: true })
})

const publish = (paths: JsonObject) => {
  document = published(paths)
}
const BREAKING = {
  [XINGTU]: { get: withParameters(parameter('kolId', { required: true })) },
  [DOUYIN]: { get: withParameters() },
  [REDDIT]: { get: withParameters(parameter('keyword', { required: true })) },
}

describe('with nothing new', () => {
  test('no file is changed', async () => {
    const before = files()
    const { code, stdout } = await sync()
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing new, no file changed; no change for consumers\n' })
    expect(files()).toEqual(before)
  })

  test('published words, names and order are nothing new for consumers', async () => {
    const get = { ...INTERFACE[XINGTU].get, summary: 'Else', description: 'Else', operationId: 'else' }
    publish({ [DOUYIN]: INTERFACE[DOUYIN], [XINGTU]: { get } })
    expect((await sync()).stdout).toContain('no change for consumers')
    expect(changesets()).toEqual([])
  })
})

describe('with something new', () => {
  test('one command leaves snapshot, bundle, types and a changeset for each affected package', async () => {
    publish(BREAKING)
    const { code, stdout } = await sync()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+ files changed; major 1, minor 1, patch 0\n/)
    expect(stdout).toContain('.changeset/spec-client.md: minor\n')
    expect(read('openapi/snapshot.json')).toContain(REDDIT)
    expect(read('packages/schema/openapi.json')).toContain('reddit.searchV1')
    expect(read('packages/schema/src/generated/platforms/douyin-xingtu.ts')).not.toContain('flowType')
    expect(changesets()).toEqual(['spec-cli.md', 'spec-client.md', 'spec-mock.md', 'spec-schema.md'])
    expect(read('.changeset/spec-client.md')).toBe(`---
'@justoneapi/client': minor
---

BREAKING. The API changed: 1 change breaks callers, 1 addition.

**Douyin Xingtu**

- BREAKING \`douyinXingtu.getKolSpreadInfoV1\`: \`flowType\` is no longer taken; leave it out

**Reddit**

- \`reddit.searchV1\`: new
`)
  })

  test('a second run changes no byte, committed or not, and a changeset by hand stays as it is', async () => {
    publish(BREAKING)
    await sync()
    const once = files()
    expect((await sync([], { now: () => new Date('2026-08-01T00:00:00Z') })).code).toBe(0)
    expect(files()).toEqual(once)
    commit('sync')
    expect((await sync()).code).toBe(0)
    expect(files()).toEqual(once)
    expect(read('.changeset/by-hand.md')).toBe(HAND)
  })

  test('from 1.0.0 on a breaking change is a major', async () => {
    setVersion('packages/schema', '@justoneapi/schema', '1.2.0')
    commit('one')
    publish(BREAKING)
    await sync()
    expect(read('.changeset/spec-schema.md')).toMatch(/^---\n'@justoneapi\/schema': major\n/)
    expect(read('.changeset/spec-client.md')).toMatch(/^---\n'@justoneapi\/client': minor\n/)
  })

  test('an earlier sync that is not released yet is summed up, not doubled', async () => {
    publish(BREAKING)
    await sync()
    commit('first sync')
    publish({ ...BREAKING, [DOUYIN]: { get: withParameters(parameter('page')) } })
    await sync()
    expect(changesets()).toEqual(['spec-cli.md', 'spec-client.md', 'spec-mock.md', 'spec-schema.md'])
    const text = read('.changeset/spec-client.md')
    expect(text).toContain('1 change breaks callers, 2 additions')
    expect(text).toContain('`flowType` is no longer taken')
    expect(text).toContain('`douyin.hotSearchV1`: `page` is new and optional')
  })

  test('after a release only what is newer is told', async () => {
    publish(BREAKING)
    await sync()
    commit('sync')
    for (const name of changesets()) rmSync(join(root, '.changeset', name))
    commit('version')
    expect((await sync()).stdout).toBe('nothing new, no file changed; no change for consumers\n')
    publish({ ...BREAKING, [DOUYIN]: { get: withParameters(parameter('page')) } })
    await sync()
    expect(read('.changeset/spec-client.md')).toContain('The API changed: 1 addition.')
  })

  test('what vanishes is deprecated and stays; when it returns before a release there is nothing to tell', async () => {
    const { [DOUYIN]: gone, ...left } = INTERFACE
    publish(left)
    await sync(['--force'])
    expect(read('.changeset/spec-client.md')).toContain(
      '`douyin.hotSearchV1`: left out of the published document since 2026-07-23, therefore deprecated; still callable and typed',
    )
    expect(read('packages/schema/openapi.json')).toContain(DOUYIN)
    // It is no call that changes: the mock answers as before.
    expect(changesets()).toEqual(['spec-cli.md', 'spec-client.md', 'spec-schema.md'])
    commit('sync')
    publish({ ...left, [DOUYIN]: gone })
    expect((await sync()).stdout).toContain('no change for consumers')
    expect(changesets()).toEqual([])
  })

  test('what our words say about a parameter that is gone is noted and stops nothing', async () => {
    publish(BREAKING)
    const { code, stderr } = await sync()
    expect(code).toBe(0)
    expect(stderr).toMatch(/openapi\/overlays\/words-parameters\.yaml: actions\[\d+\]: target .*flowType/)
    expect(stderr).toContain('pnpm spec:generate refuses them')
  })

  test('--base compares with another document', async () => {
    publish(BREAKING)
    await sync()
    commit('sync')
    write('released.json', read('packages/schema/openapi.json'))
    expect((await sync(['--base', 'released.json'])).stdout).toContain('no change for consumers')
    expect(changesets()).toEqual([])
  })
})

describe('a step that fails', () => {
  const FAILURES: [string, string, Reply][] = [
    ['pull', '/openapi.json', { status: 500 }],
    ['pull', '/openapi.json', { body: '{"openapi":"3.1.0"', headers: { 'content-type': 'application/json' } }],
    ['examples', '/status/api-example/detail', { status: 500 }],
  ]
  test.each(FAILURES)(
    '%s leaves everything as it was, and the same command goes on later',
    async (name, path, reply) => {
      publish(BREAKING)
      const before = files()
      ;[broken, brokenAt] = [reply, path]
      const { code, stdout, stderr } = await sync()
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(`${name} failed; no file of the repository was changed`)
      expect(files()).toEqual(before)
      broken = undefined
      expect((await sync()).code).toBe(0)
      expect(changesets()).toHaveLength(4)
    },
  )

  test('an input that is not well formed leaves everything as it was', async () => {
    publish(BREAKING)
    write('openapi/units.yaml', '- operations: 3\n')
    const before = files()
    expect(await sync()).toMatchObject({ code: 1, stdout: '' })
    expect(files()).toEqual(before)
  })

  test('an interrupted run leaves everything as it was', async () => {
    publish(BREAKING)
    const before = files()
    const controller = new AbortController()
    controller.abort(new InterruptedError())
    expect((await sync([], { signal: controller.signal })).code).toBe(130)
    expect(files()).toEqual(before)
  })

  test('a clone without the history that is needed is told so', async () => {
    publish(BREAKING)
    await sync()
    commit('sync')
    const whole = root
    root = mkdtempSync(join(tmpdir(), 'spec-sync-'))
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, root], { stdio: 'pipe' })
    const { code, stderr } = await sync()
    rmSync(whole, { recursive: true, force: true })
    expect(code).toBe(1)
    expect(stderr).toContain('fetch the whole history (fetch-depth: 0), or give --base')
  })

  test.each([
    [['--yes'], "Unknown option '--yes'"],
    [['--from', 'nowhere'], 'is not a source'],
    [['--concurrency', '99'], '--concurrency'],
  ])('%j is called wrongly', async (argv, message) => {
    const { code, stderr } = await sync(argv)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
