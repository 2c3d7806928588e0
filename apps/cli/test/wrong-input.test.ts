import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const SEED = 'douyin-xingtu/get-kol-spread-info/v1'
const CALL = ['call', SEED, '--kolId', '1']

let server: MockServer
let busy: Server
let folder: string
beforeAll(async () => {
  server = await startMockServer({ tokens: [CANARY] })
  busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
  await mkdir(join(folder, 'justone', 'tokens'), { recursive: true })
  await writeFile(join(folder, 'justone', 'tokens', 'default'), CANARY, { mode: 0o600 })
  await writeFile(join(folder, 'list.json'), '[1]')
  await writeFile(join(folder, 'binary.json'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]))
  await writeFile(join(folder, 'types.json'), '{"kolId": {"a": 1}, "range": ["_2"]}')
  await writeFile(join(folder, 'digits.json'), '{"kolId": 7000000000000000001}')
})
afterAll(async () => {
  busy.close()
  await Promise.all([server.close(), rm(folder, { recursive: true })])
})

const file = (name: string) => join(folder, name)

/** What was typed, the exit code, and what has to be said: the place, the value, and what would do. */
const ROWS: readonly [string, () => string[], number, readonly string[]][] = [
  ['an unknown command', () => ['cal', SEED], 2, ['there is no command "cal"', 'Did you mean call?']],
  ['an unknown operation', () => ['call', 'get-kol-spred-info'], 2, ['unknown operation', SEED]],
  ['an operation in words', () => ['describe', '抖音热搜'], 2, ['unknown operation', 'douyin/hot-search/v1']],
  ['no operation', () => ['call'], 2, ['which operation?']],
  ['an unknown option', () => [...CALL, '--outpt', 'json'], 2, ['--outpt', 'Did you mean --output?']],
  ['an unknown option of another command', () => ['operations', '--platfrom', 'x'], 2, ['Did you mean --platform?']],
  ['a token as a word', () => ['login', CANARY], 2, ['1 word too many']],
  ['a token as an option', () => ['status', '--token', CANARY], 2, ['1 problem', 'A token is not taken from the command line']],
  ['a word too many', () => ['usage', 'extra'], 2, ['1 word too many']],
  ['a value of no enum', () => [...CALL, '--range', '_9'], 2, ['range: "_9" is not allowed', '_2 (Last 30 days)']],
  ['a number out of range', () => ['call', 'douyin/hot-search/v1', '--page', '99999999999'], 2, ['page: 99999999999 is out of range', '2147483647']],
  ['a number that is none', () => ['call', 'douyin/hot-search/v1', '--page', '1.5'], 2, ['page: "1.5" is no integer']],
  ['a boolean that is none', () => [...CALL, '--onlyAssign', 'yes'], 2, ['onlyAssign: "yes" is no boolean', 'true or false']],
  ['a duration that is none', () => [...CALL, '--timeout=-5'], 2, ['--timeout: "-5" is no duration', '500ms']],
  ['a depth that is none', () => ['describe', SEED, '--depth', 'x'], 2, ['--depth: "x" is no whole number']],
  ['a count of nothing', () => [...CALL, '--max-charges', '0'], 2, ['--max-charges: "0" is no whole number above 0']],
  ['a language nobody speaks here', () => [...CALL, '--lang', 'fr'], 2, ['--lang: "fr" is not allowed', 'en or zh']],
  ['a query that is none', () => [...CALL, '--select', 'a['], 2, ['--select: "a[" is no JMESPath expression']],
  ['a query of nothing', () => [...CALL, '--select', ''], 2, ['--select: "" is no JMESPath expression']],
  ['parameters that are no JSON', () => ['call', SEED, '--params', file('binary.json')], 2, ['binary.json', 'no JSON object']],
  ['parameters that are a list', () => ['call', SEED, '--params', file('list.json')], 2, ['list.json', 'no JSON object']],
  ['parameters of wrong types', () => ['call', SEED, '--params', file('types.json')], 2, ['2 problems', 'kolId: only a text', 'range: only a text']],
  ['an id that lost digits', () => ['call', SEED, '--params', file('digits.json')], 2, ['1 problem', 'kolId', 'Put it into quotes']],
  ['a file of parameters that is a folder', () => ['call', SEED, '--params', folder], 13, ['cannot be read (EISDIR)']],
  ['a file of parameters that is not there', () => ['call', SEED, '--params', file('none.json')], 13, ['none.json', 'ENOENT']],
  ['a token file that is not there', () => [...CALL, '--token-file', file('none')], 3, ['none', 'ENOENT']],
  ['a profile that is not there', () => [...CALL, '--profile', 'work'], 3, ['no profile "work"; stored: default']],
  ['two sources of the token', () => [...CALL, '--profile', 'default', '--token-file', file('f')], 2, ['--profile: cannot go together with --token-file']],
  ['an address that is none', () => [...CALL, '--base-url', 'nothing'], 2, ['--base-url: "nothing" is no address', 'https://']],
  ['an address of another kind', () => [...CALL, '--base-url', 'ftp://host'], 2, ['--base-url: "ftp://host" is no address']],
  ['an address with a password', () => [...CALL, '--base-url', 'https://me:secret@host'], 2, ['without user name']],
  ['plain http to another machine', () => [...CALL, '--base-url', 'http://host.invalid'], 2, ['--base-url', 'host.invalid', '--allow-insecure']],
  ['a port in use', () => ['mock', '--port', String((busy.address() as AddressInfo).port)], 13, ['is in use']],
  ['a platform nobody knows', () => ['operations', '--platform', 'tiktk'], 2, ['Did you mean tiktok?']],
  ['a code that is none', () => ['code', '77a'], 2, ['"77a" is no code']],
  ['a topic nobody knows', () => ['help', 'exit-code'], 2, ['Did you mean exit-codes?']],
  ['a shell nobody knows', () => ['completion', 'tcsh'], 2, ['bash, zsh, fish']],
] // prettier-ignore

describe.each([
  ['en', 'next', 'exit code'],
  ['zh', '下一步', '退出码'],
])('wrong input is refused, in %s, without a request, a stack or the token', (language, next, exitCode) => {
  test.each(ROWS)('%s', async (_, args, code, said) => {
    const before = server.log().length
    const env = { XDG_CONFIG_HOME: folder, LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'C' }
    const given = args()
    const reaches = given[0] === 'call' && !given.includes('--base-url')
    const result = await justone(reaches ? [...given, '--base-url', server.url] : given, env)
    expect(result.code, result.stderr).toBe(code)
    expect(result.stdout).toBe('')
    if (language === 'en') for (const text of said) expect(result.stderr).toContain(text)
    expect(result.stderr).toContain(next)
    expect(result.stderr).toMatch(new RegExp(`${exitCode} +${code} `))
    expect(result.stderr).not.toMatch(/canary|secret|\n {4}at |node:/)
    expect(server.log()).toHaveLength(before)
  })
})

test('an id beyond 2^53 is sent digit by digit', async () => {
  const args = ['call', SEED, '--kolId', '9007199254740993', '--base-url', server.url]
  expect((await justone(args, { XDG_CONFIG_HOME: folder })).code).toBe(0)
  expect(server.log().at(-1)?.query).toMatchObject({ kolId: '9007199254740993' })
})
