import type { FetchLike } from '../call/transport.ts'
import { configuration, type ConfigurationText } from '../messages/configuration.ts'
import { isToken, type TokenSource } from '../token/token.ts'
import { checkHeaders } from './check-headers.ts'
import { checkClientNumbers } from './check-numbers.ts'
import type { ClientOptions } from './options.ts'
import { refuse as refuseIn, refuseChoice } from './refuse.ts'

const HOSTS = { 'prod-global': 'https://api.justoneapi.com', 'prod-cn': 'http://47.117.133.51:30015' } as const

/** Addresses that never leave the machine. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/** The parts of the platform that may be missing: a Worker has no process, a server no document. */
export interface Surroundings {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } | undefined
  readonly window?: { readonly document?: unknown } | undefined
  readonly location?: { readonly href: string } | undefined
}

export interface Settings {
  readonly baseUrl: string
  readonly host: string
  /** Undefined: no token is added, because a proxy does it. */
  readonly token: TokenSource | undefined
  readonly fetch: FetchLike
  /** The token travels unencrypted to a host elsewhere. */
  readonly insecure: boolean
}

const parseUrl = (text: string, base: string | undefined): URL | undefined => {
  try {
    return new URL(text, base)
  } catch {
    return undefined // the platform's error holds the address
  }
}

/** Checks what `createClient` was given, before anything is sent. */
export const resolveSettings = (options: ClientOptions, surroundings: Surroundings): Settings => {
  const { environment = 'prod-global', language = 'en' } = options
  const refuse = (text: ConfigurationText, value?: string) => refuseIn(text, language, value)
  // In no language of ours an error could not be told.
  if (!Object.hasOwn(configuration, language)) throw refuseChoice('language', language, configuration)
  if (!Object.hasOwn(HOSTS, environment)) throw refuseChoice('environment', environment, HOSTS, language)
  checkClientNumbers(options)
  checkHeaders(options.headers, language)

  const inBrowser = surroundings.window?.document !== undefined
  const url = parseUrl(options.baseUrl ?? HOSTS[environment], inBrowser ? surroundings.location?.href : undefined)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw refuse('baseUrl')
  }
  const token = options.token ?? surroundings.process?.env?.['JUSTONEAPI_TOKEN']
  if (token === undefined && !(inBrowser && options.baseUrl !== undefined)) throw refuse('noToken')
  if (typeof token !== 'function' && token !== undefined && !isToken(token)) throw refuse('badToken')
  if (inBrowser && token !== undefined && !options.dangerouslyAllowBrowser) throw refuse('browser')

  const insecure = url.protocol === 'http:' && !LOOPBACK.test(url.hostname)
  const allowed = options.allowInsecure ?? (options.baseUrl === undefined && environment === 'prod-cn')
  if (insecure && token !== undefined && !allowed) throw refuse('insecure', url.host)
  return {
    baseUrl: url.href.replace(/\/$/, ''),
    host: url.host,
    token,
    // Looked up for each request, so that a later replacement of the global one counts.
    fetch: options.fetch ?? ((target, init) => globalThis.fetch(target, init)),
    insecure: insecure && token !== undefined,
  }
}
