/** What Node's network codes mean, for those a reader is likely to meet. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection cut',
  EPIPE: 'connection cut',
  ENOTFOUND: 'host name not found',
  EAI_AGAIN: 'host name lookup failed',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  UND_ERR_SOCKET: 'connection cut',
  UND_ERR_CONNECT_TIMEOUT: 'connection timed out',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer ended early',
}

const fieldOf = (value: unknown, name: 'cause' | 'code' | 'message'): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined

/** undici throws `TypeError: fetch failed` (or `terminated`, mid-body) and hides what happened in its `cause`. */
export const networkReason = (error: unknown): string => {
  for (let at: unknown = error; at !== undefined; at = fieldOf(at, 'cause')) {
    const code = fieldOf(at, 'code')
    if (typeof code === 'string') return WORDS[code] === undefined ? code : `${WORDS[code]} (${code})`
  }
  const message = fieldOf(fieldOf(error, 'cause') ?? error, 'message')
  return typeof message === 'string' && message !== '' ? message : 'network error'
}
