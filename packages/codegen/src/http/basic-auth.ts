/** The names of whatever may receive a password over plain HTTP: this machine itself. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * The `Authorization` header of HTTP Basic authentication, in UTF-8 (RFC 7617).
 * @throws RangeError if the user name holds a colon, which the scheme cannot carry
 */
export const basicAuth = (user: string, password: string): string => {
  if (user.includes(':')) throw new RangeError('the user name of HTTP Basic authentication must not hold a colon')
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`
}

/** Whether credentials may be sent there: over TLS, or to this machine. */
export const maySendCredentials = (url: URL): boolean => url.protocol === 'https:' || LOOPBACK.test(url.hostname)
