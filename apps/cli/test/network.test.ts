import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const CERTIFICATE = fileURLToPath(new URL('./tls/certificate.pem', import.meta.url))
const KEY = fileURLToPath(new URL('./tls/key.pem', import.meta.url))
const ENVELOPE = '{"code":0,"message":null,"data":{"a":1},"recordTime":null,"requestId":"req-7"}'

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** What the proxy was asked, and how it was greeted. */
let asked: { method: string; target: string; authorization: string | undefined }[]
let tls: Server
let plain: Server
let proxy: Server
beforeAll(async () => {
  const answer = (_: unknown, response: { end(text: string): void }) => {
    response.end(ENVELOPE)
  }
  tls = createTlsServer({ cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) }, answer)
  plain = createServer(answer)
  proxy = createServer((request, response) => {
    const authorization = request.headers['proxy-authorization']
    asked.push({ method: String(request.method), target: String(request.url), authorization })
    response.end(ENVELOPE)
  })
  proxy.on('connect', (request, socket) => {
    const target = String(request.url)
    asked.push({ method: 'CONNECT', target, authorization: request.headers['proxy-authorization'] })
    if (target.startsWith('closed.test')) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const inner = connect(portOf(tls), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      inner.pipe(socket).pipe(inner)
    })
    inner.on('error', () => socket.destroy())
    socket.on('error', () => inner.destroy())
  })
  for (const server of [tls, plain, proxy]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
})
afterAll(() => {
  for (const server of [tls, plain, proxy]) {
    server.close()
    server.closeAllConnections()
  }
})
beforeEach(() => {
  asked = []
})

const call = (address: string, env: Record<string, string> = {}, ...more: string[]) =>
  justone(['call', 'douyin-xingtu/get-kol-spread-info/v1', '--kolId', '1', '--base-url', address, ...more], {
    JUSTONEAPI_TOKEN: CANARY,
    ...env,
  })
const proxyUrl = (user = '') => `http://${user}127.0.0.1:${portOf(proxy)}`
const trusting = { NODE_EXTRA_CA_CERTS: CERTIFICATE }

describe('a connection that is not made is 11, not charged, and says what mends it', () => {
  test.each<[string, () => string, () => Record<string, string>, string, string]>([
    ['a name that is not there', () => 'https://host.invalid', () => ({}), 'host.invalid cannot be resolved', 'spelling of --base-url'],
    ['a certificate nobody trusts', () => `https://127.0.0.1:${portOf(tls)}`, () => ({}), 'is not trusted', 'NODE_EXTRA_CA_CERTS=FILE.pem'],
    ['a certificate of another name', () => `https://localhost:${portOf(tls)}`, () => trusting, 'belongs to another name', 'the one in the certificate'],
    ['a port that speaks no TLS', () => `https://127.0.0.1:${portOf(plain)}`, () => ({}), 'does not speak TLS', 'http:// instead of https://'],
    ['a proxy that refuses', () => 'https://closed.test', () => ({ HTTPS_PROXY: proxyUrl() }), 'the proxy gives no way to closed.test', 'HTTPS_PROXY'],
    ['a proxy that is not there', () => 'https://api.test', () => ({ HTTPS_PROXY: 'http://127.0.0.1:9' }), 'the proxy gives no way', 'NO_PROXY'],
    ['a proxy of another kind', () => 'https://api.test', () => ({ HTTPS_PROXY: 'socks5://me:secret@127.0.0.1:9' }), 'the proxy gives no way', 'http://[USER'],
  ])('%s', async (_, address, env, said, next) => {
    const result = await call(address(), env())
    expect(result.code, result.stderr).toBe(11)
    expect(result.stderr).toContain(said)
    expect(result.stderr).toContain(next)
    expect(result.stderr).toMatch(/charged +no/)
    expect(result.stderr).not.toMatch(/canary|secret|\n {4}at /)
  }) // prettier-ignore
})

test("a certificate of one's own is trusted through NODE_EXTRA_CA_CERTS", async () => {
  const result = await call(`https://127.0.0.1:${portOf(tls)}`, trusting)
  expect(result.code, result.stderr).toBe(0)
})

describe('a proxy', () => {
  test('is a tunnel for https: it sees the host, and nothing of the call', async () => {
    const result = await call('https://api.test', { https_proxy: proxyUrl('me:pass%20word@'), ...trusting })
    expect(result.code, result.stderr).toBe(0)
    const authorization = `Basic ${Buffer.from('me:pass word').toString('base64')}`
    expect(asked).toEqual([{ method: 'CONNECT', target: 'api.test:443', authorization }])
  })

  test('carries plain http, which the user has to allow', async () => {
    const result = await call('http://api.test', { HTTP_PROXY: proxyUrl() }, '--allow-insecure')
    expect(result.code, result.stderr).toBe(0)
    expect(asked).toMatchObject([{ method: 'GET' }])
    expect(asked[0]?.target).toMatch(/^http:\/\/api\.test\/api\/douyin-xingtu\//)
  })

  test.each([
    ['a host of NO_PROXY', 'https://host.invalid', { NO_PROXY: '.invalid' }],
    ['this machine', 'http://127.0.0.1:9', {}],
  ])('is not used for %s', async (_, address, env) => {
    expect((await call(address, { ALL_PROXY: proxyUrl(), ...env })).code).toBe(11)
    expect(asked).toEqual([])
  })

  test('is told by status, without its password', async () => {
    const { stdout } = await justone(['status'], { HTTPS_PROXY: 'http://me:secret@proxy.test:3128' })
    expect(JSON.parse(stdout)).toMatchObject({ proxy: 'http://proxy.test:3128' })
    expect(stdout).not.toContain('secret')
  })
})
