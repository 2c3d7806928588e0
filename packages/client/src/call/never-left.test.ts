import { describe, expect, it } from 'vitest'
import { neverLeft } from './never-left.ts'

const failed = (cause: object) => Object.assign(new TypeError('fetch failed'), { cause })

describe('neverLeft', () => {
  it.each([
    ['a name that is not resolved', failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), true],
    ['a connection that is refused', failed({ code: 'ECONNREFUSED', syscall: 'connect' }), true],
    ['a connection that times out', failed({ code: 'ETIMEDOUT', syscall: 'connect' }), true],
    ['undici could not connect in time', failed({ code: 'UND_ERR_CONNECT_TIMEOUT' }), true],
    ['a certificate that is refused', failed({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), true],
    ['every address refused', failed({ errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }] }), true],
    [
      'one address refused, another reset',
      failed({ errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNRESET' }] }),
      false,
    ],
    ['Bun', { code: 'ConnectionRefused' }, true],
    ['Deno', new TypeError('error sending request: client error (Connect): tcp connect error'), true],
    ['a reset', failed({ code: 'ECONNRESET', syscall: 'read' }), false],
    ['a write that failed', failed({ code: 'EPIPE', syscall: 'write' }), false],
    ['the other side closed', failed({ code: 'UND_ERR_SOCKET' }), false],
    ['headers that did not come in time', failed({ code: 'UND_ERR_HEADERS_TIMEOUT' }), false],
    ['nothing that is known', new TypeError('Failed to fetch'), false],
    ['no error at all', undefined, false],
  ])('%s', (_, error, want) => {
    expect(neverLeft(error)).toBe(want)
  })
})
