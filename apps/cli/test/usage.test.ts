import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { justone } from './justone.ts'

const OPERATION = 'douyin-xingtu/get-kol-spread-info/v1'
const CANARY = 'Zq7canary0TOKEN9'

let server: FaultServer
let folder: string
beforeAll(async () => {
  server = await startFaultServer()
  folder = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const call = (...args: string[]) =>
  justone(['call', ...args, '--base-url', server.url], { JUSTONEAPI_TOKEN: `ok-${CANARY}` })

describe('wrong input is refused before anything is sent', () => {
  test.each<[string, string[], string]>([
    ['unknown operation', ['nothing-like-this'], 'unknown operation "nothing-like-this"'],
    ['typo', ['get-kol-spred-info'], 'douyin-xingtu/get-kol-spread-info/v1  KOL spread info (deprecated)'],
    ['ambiguous name', ['get-user-detail'], 'douyin/get-user-detail/v3'],
    ['no operation', [], 'which operation?'],
    ['parameter before the operation', ['--kolId', '1', OPERATION], 'The operation comes first'],
    ['unknown parameter', [OPERATION, '--kolId', '1', '--rang', '_2'], '--rang: there is no such option or parameter. Did you mean --range?'],
    ['wrong enum value', [OPERATION, '--kolId', '1', '--range', '_4'], 'range: "_4" is not allowed. Use _2 (Last 30 days), _3 (Last 90 days).'],
    ['missing parameter', [OPERATION], 'kolId: is required.'],
    ['empty parameter', [OPERATION, '--kolId', ''], 'kolId: is empty.'],
    ['wrong boolean', [OPERATION, '--kolId', '1', '--onlyAssign', 'maybe'], 'onlyAssign: "maybe" is no boolean. Use true or false.'],
    ['wrong integer', ['weixin/search-article/v1', '--keyword', 'a', '--currentPage', 'two'], 'is no integer'],
    ['given twice', [OPERATION, '--kolId', '1', '--kolId', '2'], '--kolId: given more than once.'],
    ['value missing at the end', [OPERATION, '--kolId'], '--kolId: a value is missing.'],
    ['value missing before an option', [OPERATION, '--kolId', '--range', '_2'], '--kolId: a value is missing.'],
    ['words too many', [OPERATION, '--kolId', '1', 'more'], '1 word too many'],
    ['wrong output', [OPERATION, '--kolId', '1', '--output', 'xml'], '--output: "xml" is not allowed. Use json or ndjson or csv or table or yaml.'],
    ['wrong environment', [OPERATION, '--kolId', '1', '--env', 'prod'], '--env: "prod" is not allowed. Use prod-global or prod-cn.'],
    ['wrong duration', [OPERATION, '--kolId', '1', '--timeout', 'soon'], '--timeout: "soon" is no duration.'],
  ])('%s', async (_, args, said) => {
    const before = server.received.length
    const result = await call(...args)
    expect(result.stderr).toContain(said)
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(server.received).toHaveLength(before)
    expect(result.stderr).not.toContain(CANARY)
  }) // prettier-ignore

  test('all problems are told at once', async () => {
    const { stderr } = await call(OPERATION, '--range', '_4', '--typ', '_1', '--onlyAssign', 'x')
    expect(stderr).toContain('4 problems; nothing was sent')
    for (const name of ['--typ:', 'kolId:', 'range:', 'onlyAssign:']) expect(stderr).toContain(`- ${name}`)
  })

  test('an unknown command, with the nearest one', async () => {
    const result = await justone(['opertions'])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('Did you mean operations?')
  })

  test('an address that is none', async () => {
    const env = { JUSTONEAPI_TOKEN: CANARY }
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', 'not an address'], env)
    expect(result.code, result.stderr).toBe(2)
  })

  test('plain http to another machine', async () => {
    const env = { JUSTONEAPI_TOKEN: CANARY }
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', 'http://example.com'], env)
    expect(result.code, result.stderr).toBe(2)
  })
})

describe('the token', () => {
  test.each([['--token', CANARY], [`--token=${CANARY}`], ['--api-key', CANARY]])(
    'is refused as an argument, and not repeated: %s',
    async (...args) => {
      const result = await justone(['call', OPERATION, '--kolId', '1', ...args, '--mock'])
      expect(result.code).toBe(2)
      expect(result.stderr).toContain('A token is not taken from the command line')
      expect(result.stdout + result.stderr).not.toContain(CANARY)
    },
  )

  test('comes from a file, its line end left off', async () => {
    const file = join(folder, 'token')
    await writeFile(file, `ok-${CANARY}\n`)
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', server.url, '--token-file', file])
    expect(result).toMatchObject({ code: 0, stdout: '{\n  "a": 1\n}\n' })
  })

  test.each([
    ['empty', ''],
    ['two lines', 'a-token-1\na-token-2\n'],
  ])('file that is %s is refused', async (name, text) => {
    const file = join(folder, name)
    await writeFile(file, text)
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', server.url, '--token-file', file])
    expect(result.code).toBe(3)
    expect(result.stderr).not.toContain('a-token')
  })

  test('file that cannot be read is refused, and named', async () => {
    const file = join(folder, 'missing')
    const result = await justone(['call', OPERATION, '--kolId', '1', '--token-file', file])
    expect(result.code).toBe(3)
    expect(result.stderr).toContain('ENOENT')
    const folderResult = await justone(['call', OPERATION, '--kolId', '1', '--token-file', folder])
    expect(folderResult.stderr).toContain('EISDIR')
    await chmod(folder, 0o700)
  })

  test('is not in the request that a dry run prints, and a dry run needs none', async () => {
    const result = await justone(['call', OPERATION, '--kolId', '1', '--dry-run'], { JUSTONEAPI_TOKEN: CANARY })
    expect(JSON.parse(result.stdout)).toEqual({
      method: 'GET',
      url: 'https://api.justoneapi.com/api/douyin-xingtu/get-kol-spread-info/v1?kolId=1',
      token: 'query',
    })
    expect((await justone(['call', OPERATION, '--kolId', '1', '--dry-run'])).code).toBe(0)
    expect(result.stdout + result.stderr).not.toContain(CANARY)
  })
})
