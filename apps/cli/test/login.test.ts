import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../src/frame/run.ts'
import { fakeTerminal } from './fake-terminal.ts'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const OTHER = 'Zq7canary0SECOND'
const SEED = ['call', 'douyin-xingtu/get-kol-spread-info/v1', '--kolId', '1']

let server: MockServer
let home: string
beforeEach(async () => {
  server = await startMockServer({ tokens: [CANARY, OTHER], balance: 5 })
  home = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterEach(async () => {
  await Promise.all([server.close(), rm(home, { recursive: true })])
})

const env = (more: Record<string, string> = {}) => ({ XDG_CONFIG_HOME: home, ...more })
const stored = (name = 'default') => join(home, 'justone', 'tokens', name)
const address = () => ['--base-url', server.url]
const login = (token: string, ...more: string[]) =>
  justone(['login', '--token-stdin', ...address(), ...more], env(), token)
const modeOf = async (path: string) => (await stat(path)).mode & 0o777
/** What the server saw, told apart by token: a wrong one is refused, so a success names the profile. */
const sourceOf = async (args: string[], more?: Record<string, string>) =>
  (JSON.parse((await justone(['status', ...args], env(more))).stdout) as { token: string | null }).token

describe('login', () => {
  test('checks the token and keeps it where nobody else can read it', async () => {
    const result = await login(`${CANARY}\n`)
    expect(result.code, result.stderr).toBe(0)
    expect(result.stdout).toBe('5.0000 CNY\n')
    expect(await readFile(stored(), 'utf8')).toBe(`${CANARY}\n`)
    expect([await modeOf(stored()), await modeOf(join(home, 'justone', 'tokens'))]).toEqual([0o600, 0o700])
    expect(await readdir(join(home, 'justone', 'tokens'))).toEqual(['default'])
    expect(result.stdout + result.stderr).not.toContain('canary')
    expect((await justone([...SEED, ...address()], env())).code).toBe(0)
  })

  test('asks at a terminal, and shows nothing of the answer', async () => {
    const terminal = fakeTerminal(env(), 80, '', CANARY)
    expect(await run(['login', ...address()], terminal)).toBe(0)
    expect(terminal.out() + terminal.err()).not.toContain('canary')
    expect(await readFile(stored(), 'utf8')).toBe(`${CANARY}\n`)
  })

  test.each<[string, string, number, string]>([
    ['the server does not accept', 'not-accepted-1', 3, 'the token'],
    ['is empty', '  \n', 3, 'is not one token'],
    ['is two lines', 'one-token-1\ntwo-token-2\n', 3, 'is not one token'],
  ])('stores nothing that %s', async (_, token, code, said) => {
    const result = await login(token)
    expect(result.code, result.stderr).toBe(code)
    expect(result.stderr.toLowerCase()).toContain(said)
    expect(result.stderr).not.toContain(token.trim() || 'Zq7')
    await expect(readdir(home)).resolves.toEqual([])
  })

  test('stores nothing when the host cannot be asked, and leaves what was stored', async () => {
    await login(CANARY)
    const result = await justone(['login', '--token-stdin', '--base-url', 'http://127.0.0.1:9'], env(), OTHER)
    expect(result.code).toBe(11)
    expect(await readFile(stored(), 'utf8')).toBe(`${CANARY}\n`)
  })

  test('without a terminal says how to hand the token over', async () => {
    const result = await justone(['login', ...address()], env())
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('justone login --token-stdin < FILE')
  })

  test('left by Ctrl-C is 130 and stores nothing', async () => {
    expect(await run(['login', ...address()], fakeTerminal(env(), 80))).toBe(130)
    expect(await readdir(home)).toEqual([])
  })

  test('takes no token from the command line', async () => {
    const result = await justone(['login', '--token', CANARY], env())
    expect(result.code).toBe(2)
    expect(result.stderr).not.toContain(CANARY)
  })

  test('says so when the place cannot be written', async () => {
    await writeFile(join(home, 'justone'), 'a file where a folder has to be')
    const result = await login(CANARY)
    expect(result.code).toBe(13)
    expect(result.stderr).toMatch(/cannot be written \((ENOTDIR|EEXIST)\); nothing was stored/)
  })
})

describe('profiles', () => {
  test('keep tokens apart by name, and are listed without them', async () => {
    await login(CANARY)
    await login(OTHER, '--profile', 'work')
    const result = await justone(['profiles'], env({ JUSTONEAPI_PROFILE: 'work' }))
    expect(JSON.parse(result.stdout)).toMatchObject([
      { name: 'default', inUse: false },
      { name: 'work', inUse: true, file: stored('work') },
    ])
    const table = await justone(['profiles', '--output', 'table'], env())
    expect(table.stdout).toMatch(/^default +in use/m)
    expect(result.stdout + table.stdout).not.toContain('canary')
  })

  test.each<[string, string[], Record<string, string>, string]>([
    ['the stored default', [], {}, 'profile default'],
    ['a name in the environment', [], { JUSTONEAPI_PROFILE: 'work' }, 'profile work'],
    ['a name on the command line', ['--profile', 'work'], {}, 'profile work'],
    ['the variable before what is stored', [], { JUSTONEAPI_TOKEN: OTHER }, 'JUSTONEAPI_TOKEN'],
    ['the command line before the variable', ['--profile', 'work'], { JUSTONEAPI_TOKEN: OTHER }, 'profile work'],
    ['a file before all', ['--token-file', 'f'], { JUSTONEAPI_TOKEN: OTHER }, '--token-file'],
  ])('a call takes %s', async (_, args, more, source) => {
    await login(CANARY)
    await login(OTHER, '--profile', 'work')
    expect(await sourceOf(args, more)).toBe(source)
  })

  test('a source that hides another is told by status', async () => {
    await login(CANARY)
    const { stderr } = await justone(['status'], env({ JUSTONEAPI_TOKEN: OTHER }))
    expect(stderr).toContain('JUSTONEAPI_TOKEN is used, not profile default')
    expect((await justone(['status'], env())).stderr).toBe('')
  })

  test('a name that is not stored is an error that lists those that are', async () => {
    await login(CANARY)
    const result = await justone([...SEED, '--profile', 'wrk', ...address()], env())
    expect(result.code).toBe(3)
    expect(result.stderr).toContain('there is no profile "wrk"; stored: default')
    expect(server.log().filter(({ path }) => path.startsWith('/api/'))).toEqual([])
  })

  test('a name that is not stored is told by status, which names no source then', async () => {
    await login(CANARY)
    const { stdout, stderr } = await justone(['status'], env({ JUSTONEAPI_PROFILE: 'wrk' }))
    expect(JSON.parse(stdout)).toMatchObject({ token: null, profiles: ['default'] })
    expect(stderr).toContain('there is no profile "wrk"; stored: default')
  })

  test.each(['../default', '.hidden', 'a b', ''])('the name %j is refused', async (name) => {
    const result = await login(CANARY, `--profile=${name}`)
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('is no name')
  })

  test('a file that others can read is mended, with a warning', async () => {
    await login(CANARY)
    await chmod(stored(), 0o644)
    const result = await justone([...SEED, ...address()], env())
    expect(result.code).toBe(0)
    expect(result.stderr).toContain('others on this machine could read')
    expect(await modeOf(stored())).toBe(0o600)
    expect((await justone([...SEED, ...address()], env())).stderr).not.toContain('could read')
  })

  test('a file that holds no token says how to mend it', async () => {
    await mkdir(join(home, 'justone', 'tokens'), { recursive: true })
    await writeFile(stored(), 'two words', { mode: 0o600 })
    const result = await justone([...SEED, ...address()], env())
    expect(result.code).toBe(3)
    expect(result.stderr).toContain('justone login --profile default')
    expect(result.stderr).not.toContain('two words')
  })
})

describe('logout', () => {
  test('takes every token away, whatever else stands beside them', async () => {
    await login(CANARY)
    await login(OTHER, '--profile', 'other')
    await mkdir(stored('folder'))
    expect((await justone(['logout', '--all'], env())).code).toBe(0)
    expect(await readdir(join(home, 'justone', 'tokens'))).toEqual(['folder'])
    expect((await justone(['balance', '--profile', 'folder', ...address()], env())).stderr).toContain('folder')
  })

  test('removes one token, and says that it stays valid', async () => {
    await login(CANARY)
    await login(OTHER, '--profile', 'work')
    const result = await justone(['logout'], env())
    expect(result.stderr).toContain('stays valid at the vendor')
    expect(await readdir(join(home, 'justone', 'tokens'))).toEqual(['work'])
    expect((await justone(SEED, env())).code).toBe(3)
  })

  test('removes all, and a second time finds nothing', async () => {
    await login(CANARY)
    await login(OTHER, '--profile', 'work')
    expect((await justone(['logout', '--all'], env())).code).toBe(0)
    expect(await readdir(join(home, 'justone', 'tokens'))).toEqual([])
    expect(await justone(['logout'], env())).toMatchObject({ code: 0 })
  })

  test('tells that the variable is still there', async () => {
    const { stderr } = await justone(['logout'], env({ JUSTONEAPI_TOKEN: CANARY }))
    expect(stderr).toContain('JUSTONEAPI_TOKEN is still set')
  })
})
