// Names that say: the connection was never made, so no byte of the request left.
const CODES = new Set([
  'EAI_AGAIN', // getaddrinfo, all runtimes on libuv
  'ENOTFOUND',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT', // undici
  'ConnectionRefused', // Bun
  'FailedToOpenSocket', // Bun
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE', // the certificate is judged before the request is written
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])
const CALLS = new Set(['connect', 'getaddrinfo'])
// Deno has no codes: it says `client error (Connect)` where hyper could not connect.
const DENO_CONNECT = /client error \(Connect\)/
// The Fetch standard blocks some ports ("port blocking"); undici says so in these words, without a code.
const BLOCKED_PORT = /^bad port$/

interface NetworkError {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

/** Whether an error of `fetch` proves that the request never left. In doubt it does not. */
export const neverLeft = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, syscall, message, cause, errors } = error as NetworkError
  // Several addresses were tried: each has to have failed to connect.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverLeft)
  if (typeof code === 'string' && CODES.has(code)) return true
  if (typeof syscall === 'string' && CALLS.has(syscall)) return true
  if (typeof message === 'string' && (DENO_CONNECT.test(message) || BLOCKED_PORT.test(message))) return true
  return cause !== undefined && neverLeft(cause)
}
