import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const SEED = '/api/douyin-xingtu/get-kol-spread-info/v1'

let server: MockServer
let faults: FaultServer
beforeAll(async () => {
  server = await startMockServer({ tokens: [CANARY], balance: 10, price: 0.5 })
  faults = await startFaultServer()
})
afterAll(() => Promise.all([server.close(), faults.close()]))

const withToken = (...args: string[]) => justone([...args, '--base-url', server.url], { JUSTONEAPI_TOKEN: CANARY })

describe('balance and usage', () => {
  test('tell what the account has left and what was called, and that this is believed to be free', async () => {
    await withToken('call', SEED, '--kolId', '1')
    await withToken('call', SEED, '--kolId', '2')
    const balance = await withToken('balance', '--output', 'table')
    expect(balance).toMatchObject({ code: 0, stdout: '9.0000 CNY\n' })
    expect(balance.stderr).toContain('believed to be free')
    const usage = await withToken('usage', '--output', 'table')
    expect(usage.stdout).toMatch(/^douyin-xingtu\/get-kol-spread-info\/v1 +2 +2$/m)
    expect(JSON.parse((await withToken('usage')).stdout)).toMatchObject({ series: [{ api: SEED, counts: [2] }] })
  })

  test.each(['balance', 'usage'])('%s needs a token that is accepted', async (command) => {
    const none = await justone([command, '--base-url', server.url])
    expect(none.code).toBe(3)
    const wrong = await justone([command, '--base-url', server.url], { JUSTONEAPI_TOKEN: 'another-token' })
    expect(wrong.code).toBe(3)
    expect(wrong.stderr).toMatch(/charged +no/)
  })

  test('an answer of another shape is shown as it is', async () => {
    const result = await justone(['usage', '-o', 'table', '--base-url', faults.url], {
      JUSTONEAPI_TOKEN: 'ok-12345678',
    })
    expect(result).toMatchObject({ code: 0, stdout: '{\n  "a": 1\n}\n' })
  })
})

describe('status', () => {
  test.each<[string, string[], Record<string, string>, object]>([
    ['no token', [], {}, { token: null, baseUrl: 'https://api.justoneapi.com', language: 'en' }],
    ['the variable', [], { JUSTONEAPI_TOKEN: CANARY }, { token: 'JUSTONEAPI_TOKEN' }],
    ['a file before the variable', ['--token-file', 'f'], { JUSTONEAPI_TOKEN: CANARY }, { token: '--token-file' }],
    ['the other environment', ['--env', 'prod-cn'], {}, { baseUrl: 'http://47.117.133.51:30015' }],
  ])('says: %s', async (_, args, env, status) => {
    const result = await justone(['status', ...args], env)
    expect(JSON.parse(result.stdout)).toMatchObject(status)
    expect(result.stdout + result.stderr).not.toContain(CANARY)
  })

  test('warns when one source hides the other', async () => {
    const { stderr } = await justone(['status', '--token-file', 'f'], { JUSTONEAPI_TOKEN: CANARY })
    expect(stderr).toContain('--token-file is used, not JUSTONEAPI_TOKEN')
  })
})

describe('ping', () => {
  test('measures a host without a token', async () => {
    const result = await justone(['ping', '--base-url', server.url])
    expect(result.code, result.stderr).toBe(0)
    const [measure] = JSON.parse(result.stdout) as { ms: number }[]
    expect(measure?.ms).toBeGreaterThan(0)
  })

  test('of a host that does not answer is 11, with the reason', async () => {
    const other = await startFaultServer()
    await other.close()
    const result = await justone(['ping', '--base-url', other.url, '--output', 'table'])
    expect(result.code).toBe(11)
    expect(result.stdout).toContain('no answer (ECONNREFUSED)')
  })
})

describe('code', () => {
  test('explains one: meaning, charged, repeat, what to do', async () => {
    const { stdout } = await justone(['code', '602', '--output', 'table'])
    expect(stdout).toContain('The budget of this token is used up')
    expect(stdout).toMatch(/charged +no\n +repeat +never/)
  })

  test('lists all, 201 as charged', async () => {
    const { stdout } = await justone(['code', '--output', 'table'])
    expect(stdout).toMatch(/^201 +yes +never/m)
    expect(stdout).toMatch(/^303 +no +not before midnight in Asia\/Shanghai/m)
  })

  test.each([
    ['777', 'code 777 is in no table'],
    ['abc', '"abc" is no code'],
  ])('%s is refused', async (code, said) => {
    const result = await justone(['code', code])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain(said)
  })
})
