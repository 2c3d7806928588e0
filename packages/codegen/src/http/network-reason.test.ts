import { describe, expect, it } from 'vitest'
import { networkReason } from './network-reason.ts'

const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause })

describe('networkReason', () => {
  it.each([
    ['a known code', fetchFailed({ code: 'ECONNREFUSED' }), 'connection refused (ECONNREFUSED)'],
    ['an unknown code', fetchFailed({ code: 'CERT_HAS_EXPIRED' }), 'CERT_HAS_EXPIRED'],
    ['a code two causes down', fetchFailed({ cause: { code: 'ENOTFOUND' } }), 'host name not found (ENOTFOUND)'],
    ['a cause without a code', fetchFailed(new Error('bad port')), 'bad port'],
    ['no cause', new TypeError('terminated'), 'terminated'],
    ['no error at all', 'boom', 'network error'],
  ])('tells %s', (_, error, wanted) => {
    expect(networkReason(error)).toBe(wanted)
  })
})
