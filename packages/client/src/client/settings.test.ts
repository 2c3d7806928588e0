import { describe, expect, it } from 'vitest'
import type { ClientOptions } from './options.ts'
import { resolveSettings, type Surroundings } from './settings.ts'

const SERVER: Surroundings = { process: { env: { JUSTONEAPI_TOKEN: 'from-environment' } } }
const BROWSER: Surroundings = { window: { document: {} }, location: { href: 'https://app.example/page?x=1' } }

describe('resolveSettings', () => {
  it.each<[string, ClientOptions, Surroundings, string]>([
    ['the global host by default', {}, SERVER, 'https://api.justoneapi.com'],
    ['the host in China by its name', { environment: 'prod-cn' }, SERVER, 'http://47.117.133.51:30015'],
    [
      'an address without its last slash',
      { baseUrl: 'https://proxy.example/api/' },
      SERVER,
      'https://proxy.example/api',
    ],
    ['plain http on this machine', { baseUrl: 'http://127.0.0.1:3000' }, SERVER, 'http://127.0.0.1:3000'],
    ['plain http by its IPv6 name', { baseUrl: 'http://[::1]:3000' }, SERVER, 'http://[::1]:3000'],
    [
      'plain http elsewhere when allowed',
      { baseUrl: 'http://10.0.0.1', allowInsecure: true },
      SERVER,
      'http://10.0.0.1',
    ],
    ['a path of the page in a browser, without a token', { baseUrl: '/proxy' }, BROWSER, 'https://app.example/proxy'],
    [
      'a token in a browser when told',
      { token: 't', dangerouslyAllowBrowser: true },
      BROWSER,
      'https://api.justoneapi.com',
    ],
  ])('takes %s', (_, options, surroundings, want) => {
    expect(resolveSettings(options, surroundings).baseUrl).toBe(want)
  })

  it('takes a budget of nothing, and numbers without end', () => {
    const options: ClientOptions = { token: 't', budget: { charges: 0 }, timeout: Infinity, concurrency: { total: 8 } }
    expect(() => resolveSettings(options, SERVER)).not.toThrow()
  })

  it('takes the token of the option before the one of the environment', () => {
    expect(resolveSettings({ token: 'mine' }, SERVER).token).toBe('mine')
    expect(resolveSettings({}, SERVER).token).toBe('from-environment')
  })

  it.each<[string, ClientOptions, Surroundings, string]>([
    ['no token', {}, {}, 'JUSTONEAPI_TOKEN'],
    ['an empty token', { token: '' }, {}, 'empty'],
    ['a token with the line end of its file', { token: 'abc\n' }, {}, 'Trim it'],
    ['a token in a browser', { token: 't' }, BROWSER, 'dangerouslyAllowBrowser'],
    ['plain http to another machine', { token: 't', baseUrl: 'http://10.0.0.1' }, {}, 'allowInsecure'],
    [
      'a name that only looks like this machine',
      { token: 't', baseUrl: 'http://127.0.0.1.evil.example' },
      {},
      'allowInsecure',
    ],
    [
      'plain http to China when forbidden',
      { token: 't', environment: 'prod-cn', allowInsecure: false },
      {},
      'allowInsecure',
    ],
    ['another protocol', { token: 't', baseUrl: 'ftp://x' }, {}, 'baseUrl'],
    ['credentials in the address', { token: 't', baseUrl: 'https://user:secret@x' }, {}, 'baseUrl'],
    ['a query in the address', { token: 't', baseUrl: 'https://x/?token=secret' }, {}, 'baseUrl'],
    ['no address at all', { token: 't', baseUrl: 'secret host' }, {}, 'baseUrl'],
    ['an unknown environment', { token: 't', environment: 'test' as never }, {}, 'prod-global'],
    ['an unknown language', { token: 't', language: 'de' as never }, {}, 'language: "de" is not known. Use en, zh.'],
    ['a timeout of nothing', { token: 't', timeout: 0 }, {}, 'timeout'],
    ['a deadline that is no number', { token: 't', deadline: NaN }, {}, 'deadline: NaN'],
    ['a budget that is no number', { token: 't', budget: { charges: NaN } }, {}, 'budget.charges: NaN'],
    ['a budget without its number', { token: 't', budget: {} as never }, {}, 'budget.charges'],
    ['a budget below nothing', { token: 't', budget: { charges: -1 } }, {}, 'budget.charges: -1'],
    ['no concurrency', { token: 't', concurrency: 0 }, {}, 'concurrency: 0'],
    ['no concurrency of an operation', { token: 't', concurrency: { operation: 0 } }, {}, 'concurrency.operation: 0'],
    ['a rate that is a text', { token: 't', rate: '5' as never }, {}, 'rate: 5'],
    ['no attempts', { token: 't', retry: { attempts: 0 } }, {}, 'retry.attempts: 0'],
    ['a delay below nothing', { token: 't', retry: { minDelay: -1 } }, {}, 'retry.minDelay: -1'],
    ['in Chinese when told', { timeout: -1, language: 'zh' }, {}, 'timeout: -1 无法使用。请使用大于 0 的数字。'],
  ])('refuses %s', (_, options, surroundings, words) => {
    const attempt = () => resolveSettings(options, surroundings)
    expect(attempt).toThrow(words)
    expect(attempt).not.toThrow('secret')
    expect(attempt).toThrow(expect.objectContaining({ name: 'ConfigurationError', charged: 'no' }))
  })
})
