import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT_CODES } from '../src/frame/exit-codes.ts'
import { type FaultServer, startFaultServer } from './fault-server.ts'
import { ended, justone, startJustone } from './justone.ts'

const OPERATION = 'douyin-xingtu/get-kol-spread-info/v1'
const CANARY = 'Zq7canary0TOKEN9'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.close())

/** An address that nobody listens at: the port was free a moment ago. */
const closedAddress = async () => {
  const other = await startFaultServer()
  await other.close()
  return other.url
}

const call = (kind: string, ...more: string[]) =>
  justone(['call', OPERATION, '--kolId', '1', '--base-url', server.url, ...more], {
    JUSTONEAPI_TOKEN: `${kind}-${CANARY}`,
  })

describe('the exit code of a call', () => {
  test.each([
    ['ok', 0, ''],
    ['code100', 3, '100 token-invalid (HTTP 401)'],
    ['code600', 4, '600 permission-denied'],
    ['code601', 5, '601 balance-exhausted'],
    ['code602', 5, '602 token-budget-used-up'],
    ['code302', 6, '302 rate-limited'],
    ['code303', 6, '303 daily-quota-reached'],
    ['code400', 7, 'server says  kolId is odd'],
    ['code404', 8, '404 not-found'],
    ['code300', 12, 'perhaps'],
    ['reset', 10, 'perhaps'],
    ['html', 10, 'perhaps'],
    ['half', 10, 'perhaps'],
    ['redirect', 12, 'perhaps'],
    ['string', 12, 'perhaps'],
    ['upstream', 0, 'status 10005 (login lost)'],
  ])(
    '%s is %d',
    async (kind, code, said) => {
      const result = await call(kind)
      expect(result.code, result.stderr).toBe(code)
      expect(result.stderr).toContain(said)
      expect(result.stdout + result.stderr).not.toContain(CANARY)
      expect(result.stderr).not.toMatch(/\n {4}at /)
      if (code === 0) return
      expect(result.stderr).toContain('charged')
      expect(result.stderr).toContain('next')
      expect(result.stderr).toMatch(new RegExp(`exit code +${code} `))
      if (kind.startsWith('code')) expect(result.stderr).toContain('req-7')
    },
    60_000,
  )

  test.each(['code301', 'code500', 'code503'])('%s is 9, after attempts that were told', async (kind) => {
    const result = await call(kind)
    expect(result.code, result.stderr).toBe(EXIT_CODES.server)
    expect(result.stderr).toContain('attempt 1 failed')
    expect(result.stderr).toMatch(/charged +no/)
  })

  test('201 is 0 with an empty result, and says that it was charged', async () => {
    const result = await call('code201')
    expect(result).toMatchObject({ code: 0, stdout: 'null\n' })
    expect(result.stderr).toContain('the call was charged')
  })

  test('a call without an answer in time is 10', async () => {
    expect(await call('hang', '--timeout', '300ms')).toMatchObject({ code: EXIT_CODES.unknown, stdout: '' })
  })

  test('what came instead of an envelope is handed out, because it may have been paid', async () => {
    const result = await call('string')
    expect(result.stdout).toContain('902630132441288704')
  })

  test('a connection that nobody takes is 11', async () => {
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', await closedAddress()], {
      JUSTONEAPI_TOKEN: CANARY,
    })
    expect(result.code, result.stderr).toBe(EXIT_CODES.network)
    expect(result.stderr).toMatch(/charged +no/)
    expect(result.stderr).not.toContain(CANARY)
  })

  test('no token is 3, and nothing is sent', async () => {
    const before = server.received.length
    const result = await justone(['call', OPERATION, '--kolId', '1', '--base-url', server.url])
    expect(result.code).toBe(EXIT_CODES.token)
    expect(server.received).toHaveLength(before)
  })

  test('Ctrl-C while the request is out is 130, and says that it may have been paid', async () => {
    const child = startJustone(['call', OPERATION, '--kolId', '1', '--base-url', server.url], {
      JUSTONEAPI_TOKEN: `hang-${CANARY}`,
    })
    const result = ended(child)
    const before = server.received.length
    while (server.received.length === before) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await result).toMatchObject({ code: 130, stdout: '' })
    expect((await result).stderr).toContain('perhaps')
  })
})

describe('large integers', () => {
  test.each(['json', 'table', 'ndjson', 'csv', 'yaml'])('keep every digit in %s', async (output) => {
    const { stdout } = await call('large', '--output', output)
    expect(stdout).toContain('902630132441288704')
    expect(stdout.match(/-9223372036854775808/g)).toHaveLength(2)
  })
})
