import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const SEED = 'douyin-xingtu/get-kol-spread-info/v1'
const BINARY = fileURLToPath(new URL('../dist/justone.js', import.meta.url))
// eslint-disable-next-line no-control-regex -- the control characters are what is looked for
const ESCAPE = /\u001b/
// eslint-disable-next-line no-control-regex -- the same: a colour
const COLOUR = /\u001b\[\d+m/

let home: string
let server: MockServer
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'justone-'))
  server = await startMockServer({ tokens: [CANARY] })
})
afterAll(() => Promise.all([server.close(), rm(home, { recursive: true })]))

describe('in a pipe', () => {
  test.each([
    [['operations', 'tiktok', 'comments']],
    [['describe', SEED]],
    [['call', SEED, '--kolId', '1', '--mock']],
    [['call', SEED, '--kolId', '1', '--mock', '--output', 'table']],
    [['call', 'nothing']],
    [['code']],
    [['status']],
    [[]],
  ])('nothing colours or moves the cursor: %j', async (args) => {
    const { stdout, stderr } = await justone(args, { FORCE_COLOR: '1' })
    expect(stdout + stderr).not.toMatch(ESCAPE)
  })

  test('justone alone is the overview', async () => {
    expect(await justone([])).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([['--all'], ['--foo=1']])('an unknown option without a command is refused: %s', async (option) => {
    const result = await justone([option])
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain('there is no such option')
  })

  test.runIf(process.platform === 'linux')('a result that finds no room is told, without a stack', () => {
    const args = ['call', SEED, '--kolId', '1', '--mock']
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect(stderr).toContain('standard output cannot be written (ENOSPC)')
    expect(stderr).toContain('What was paid stays paid')
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(status).toBe(13)
  })

  test('a reader that leaves early is no error', async () => {
    const { stdout, stderr } = await promisify(execFile)('sh', [
      '-c',
      `{ "${process.execPath}" "${BINARY}" operations --all; echo "ended with $?" >&2; } | head -1`,
    ])
    expect(stdout).toBe('[\n')
    expect(stderr).toBe('ended with 0\n')
  })
})

/** `script` of util-linux gives a program a terminal of its own. */
const hasTerminal = (() => {
  try {
    return execFileSync('script', ['-qec', 'test -t 0 && echo yes', '/dev/null'], { encoding: 'utf8' }).includes('yes')
  } catch {
    return false
  }
})()
if (!hasTerminal) console.warn('not run: what happens on a terminal needs `script` of util-linux')

/** Types one text after the other, each once the screen shows what it answers, and gives the whole screen. */
const onTerminal = (
  args: string,
  keys: readonly (readonly [after: RegExp, text: string])[],
  env: Record<string, string> = {},
) =>
  new Promise<{ screen: string; code: number | null }>((resolve) => {
    const child = spawn(
      'script',
      ['-qec', `stty cols 100 rows 40; "${process.execPath}" "${BINARY}" ${args}`, '/dev/null'],
      {
        env: { PATH: process.env['PATH'] ?? '', HOME: home, TERM: 'xterm', ...env },
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    )
    const left = [...keys]
    let [screen, seen] = ['', 0]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text
      const [after, keystrokes] = left[0] ?? []
      if (!after?.test(screen.slice(seen)) || keystrokes === undefined) return
      left.shift()
      seen = screen.length
      child.stdin.write(keystrokes)
    })
    child.on('close', (code) => {
      resolve({ screen, code })
    })
  })

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const PICK = [
    [/Search/, '抖音热搜'],
    [/hot-search/, '\r'],
    [/Another parameter/, '\r'],
  ] as const

  test('justone alone leads from a few words to a call', async () => {
    const { screen, code } = await onTerminal('', [...PICK, [/What now/, '\r']])
    expect(screen).toContain('justone call douyin/hot-search/v1 --mock')
    expect(screen).toContain('mock: sample data')
    expect(screen).toMatch(COLOUR)
    expect(code).toBe(0)
  }, 20_000)

  test('NO_COLOR takes the colours away', async () => {
    const { screen, code } = await onTerminal('', [...PICK, [/What now/, '\r']], { NO_COLOR: '1' })
    expect(code).toBe(0)
    expect(screen).not.toMatch(COLOUR)
  }, 20_000)

  test('Ctrl-C leaves the picker with 130', async () => {
    expect(await onTerminal('', [[/Search/, '\u0003']])).toMatchObject({ code: 130 })
  }, 20_000)

  test('speaks the language that is asked for', async () => {
    const { screen } = await onTerminal('--lang zh', [[/输入中文或英文/, '\u0003']])
    expect(screen).toContain('要用哪个接口')
  }, 20_000)

  test('a dumb terminal gets the overview', async () => {
    const { screen, code } = await onTerminal('', [], { TERM: 'dumb' })
    expect(code).toBe(0)
    expect(screen).toContain('Usage: justone COMMAND')
  }, 20_000)

  test('login shows nothing of the token that is typed', async () => {
    const keys = [[/Token \(not shown/, `${CANARY}\r`]] as const
    const { screen, code } = await onTerminal(`login --base-url ${server.url}`, keys)
    expect(code, screen).toBe(0)
    expect(screen).toContain('the token is accepted and stored')
    expect(screen).not.toContain('canary')
  }, 20_000)

  test('login left by Ctrl-C is 130', async () => {
    const { screen, code } = await onTerminal('login', [[/Token \(not shown/, 'Zq7\u0003']])
    expect(code).toBe(130)
    expect(screen).toContain('nothing was stored')
  }, 20_000)

  test('tables fit, Chinese characters counted as two columns', async () => {
    const { screen } = await onTerminal('operations 抖音 达人 --lang zh', [])
    const width = (line: string) => line.length + (line.match(/\p{Script=Han}|[（）]/gu)?.length ?? 0)
    const lines = screen.split(/\r?\n/)
    expect(lines.length).toBeGreaterThan(10)
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(100)
  }, 20_000)
})
