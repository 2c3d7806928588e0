import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT_CODES } from '../src/frame/exit-codes.ts'
import { ended, justone, startJustone } from './justone.ts'

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'

let server: MockServer
beforeAll(async () => {
  server = await startMockServer()
})
afterAll(() => server.close())

describe('call over HTTP against the mock server', () => {
  test.each([
    ['path', '/api/douyin-xingtu/get-kol-spread-info/v1'],
    ['path without /api/', SEED],
    ['id', 'douyinXingtu.getKolSpreadInfoV1'],
    ['short name', 'get-kol-spread-info'],
    ['short id', 'getKolSpreadInfoV1'],
  ])('takes an operation by its %s', async (_, operation) => {
    const result = await justone(['call', operation, '--kolId', '1', '--base-url', server.url], {
      JUSTONEAPI_TOKEN: 'any',
    })
    expect(result.code, result.stderr).toBe(0)
    expect(JSON.parse(result.stdout)).toMatchObject({ play_mid: '3642403', expect_cpm: { cpm_1_20: '5657' } })
  })

  test('sends a form where the operation has one, with the token inside', async () => {
    const args = ['call', 'weixin/search-article/v1', '--keyword', '咖啡 & more', '--base-url', server.url]
    const result = await justone(args, { JUSTONEAPI_TOKEN: 'any' })
    expect(server.log().at(-1)).toMatchObject({ form: { keyword: '咖啡 & more' }, token: 'form' })
    expect(result.stderr).not.toContain('token is missing')
  })

  test('says which version it took, and what a deprecated operation should give way to', async () => {
    const { stderr } = await justone(['call', 'get-kol-spread-info', '--kolId', '1', '--mock'])
    expect(stderr).toContain(`using ${SEED}`)
    expect(stderr).toContain('is deprecated; move to douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1')
    expect(stderr).toContain('mock: sample data')
  })

  test('takes parameters in other spellings, and a bare boolean', async () => {
    const args = ['call', SEED, '--kol-id', '1', '--onlyAssign', '--base-url', server.url]
    expect((await justone(args, { JUSTONEAPI_TOKEN: 'any' })).code).toBe(0)
    expect(server.log().at(-1)).toMatchObject({ query: { kolId: '1', onlyAssign: 'true' } })
  })

  test('prints readable figures as a table', async () => {
    const { stdout } = await justone(['call', SEED, '--kolId', '1', '--mock', '--output', 'table'])
    expect(stdout).toMatch(/^interact_rate\.value +244 +2\.44 %$/m)
    expect(stdout).toMatch(/^expect_cpm\.cpm_1_20 +5657 +56\.57 yuan$/m)
    expect(stdout).toMatch(/^item_rate\.item_num\.overtake +10800$/m)
  })
})

describe('operations', () => {
  test.each(['creator search', '抖音 达人', 'xingtu spread'])('finds by words: %s', async (words) => {
    const { code, stdout } = await justone(['operations', ...words.split(' ')])
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(0)
  })

  test('lists all with --all, and without it leaves out the deprecated ones and says so', async () => {
    const all = await justone(['operations', '--all'])
    expect((JSON.parse(all.stdout) as unknown[]).length).toBeGreaterThanOrEqual(348)
    const some = await justone(['operations'])
    expect(some.stdout).not.toContain('"deprecated": true')
    expect(some.stderr).toContain('left out; --all shows them')
  })

  test('that fit nothing are an empty result with a hint', async () => {
    const result = await justone(['operations', 'zzzz'])
    expect(result).toMatchObject({ code: 0, stdout: '[]\n' })
    expect(result.stderr).toContain('no operation fits "zzzz"')
  })

  test('of an unknown platform are refused with the nearest', async () => {
    const result = await justone(['operations', '--platform', 'douyin-xingt'])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('Did you mean douyin-xingtu?')
  })
})

describe('describe', () => {
  test('shows parameters, meanings, defaults and what to move to', async () => {
    const { stdout } = await justone(['describe', 'get-kol-spread-info', '--output', 'table'])
    expect(stdout.split('\n')[0]).toContain('is deprecated; move to')
    expect(stdout).toMatch(/--kolId +string +required/)
    expect(stdout).toMatch(/_3 {2}Last 90 days/)
  })

  test('is the operation of the table as JSON', async () => {
    const { stdout } = await justone(['describe', SEED])
    expect(JSON.parse(stdout)).toMatchObject({ id: 'douyinXingtu.getKolSpreadInfoV1', method: 'GET' })
  })
})

describe('mock', () => {
  test('serves until it is ended, and takes any token', async () => {
    const child = startJustone(['mock'])
    const result = ended(child)
    const [line] = (await once(child.stdout!, 'data')) as [string]
    const url = /^listening (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1] ?? ''
    const called = await justone(['call', SEED, '--kolId', '1', '--base-url', url], { JUSTONEAPI_TOKEN: 'any' })
    expect(called.code).toBe(0)
    child.kill('SIGTERM')
    expect((await result).code).toBe(0)
  })

  test('says so when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const result = await justone(['mock', '--port', String(port)])
    other.close()
    expect(result.code).toBe(13)
    expect(result.stderr).toContain(`port ${port} is in use`)
  })

  test('answers a token that names a code with that code', async () => {
    const args = ['call', SEED, '--kolId', '1', '--base-url', server.url]
    expect((await justone(args, { JUSTONEAPI_TOKEN: 'code-602' })).code).toBe(5)
  })

  test('refuses a latency that is none', async () => {
    expect((await justone(['mock', '--latency', 'soon'])).code).toBe(2)
  })

  test.each(['no', '-1', '70000', '1.5'])('refuses the port %s', async (port) => {
    expect((await justone(['mock', `--port=${port}`])).code).toBe(2)
  })
})

describe('help and language', () => {
  test('every page shows examples, and every example is accepted', async () => {
    for (const page of ['call', 'operations', 'describe', 'code', 'status', 'balance', 'usage', 'logout', 'profiles']) {
      const { stdout, code } = await justone(['help', page])
      expect(code).toBe(0)
      const examples = stdout.split('\n').filter((line) => line.startsWith('  justone '))
      expect(examples.length).toBeGreaterThan(1)
      for (const example of examples) {
        const args = example.trim().split(' ').slice(1)
        const safe = page === 'call' && !example.includes('--dry-run') ? [...args, '--dry-run'] : args
        expect((await justone(safe)).code, example).toBe(0)
      }
    }
  })

  test('justone call OPERATION --help explains the operation', async () => {
    const { stdout } = await justone(['call', SEED, '--help'])
    expect(stdout).toContain('--kolId')
  })

  test('exit codes are a table, the same in both languages', async () => {
    const codes = (text: string) =>
      [...text.matchAll(/^(\d+) +([a-z-]+) /gm)].map(([, code, name]) => `${String(code)} ${String(name)}`)
    const en = await justone(['help', 'exit-codes'])
    const zh = await justone(['help', 'exit-codes', '--lang', 'zh'])
    expect(codes(en.stdout)).toEqual(codes(zh.stdout))
    expect(codes(en.stdout)).toContain('10 unknown')
  })

  test('the locale chooses the language, --lang goes before it', async () => {
    expect((await justone(['call'], { LANG: 'zh_CN.UTF-8' })).stderr).toContain('要调用哪个接口')
    expect((await justone(['call', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).stderr).toContain('which operation?')
  })

  test('the version stands alone on standard output', async () => {
    const result = await justone(['--version'])
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(result.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

test('the README has the table of exit codes', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| (\d+) +\| ([a-z-]+) +\|/gm)].map(([, code, name]) => [name, Number(code)])
  expect(Object.fromEntries(rows)).toEqual(EXIT_CODES)
})
