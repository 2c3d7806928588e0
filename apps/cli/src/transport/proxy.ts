type Environment = Readonly<Record<string, string | undefined>>

const NAMES = /^(https?|all)_proxy$/i

/** Whether the environment names a proxy at all; most do not, and then nothing more has to be loaded. */
export const hasProxy = (env: Environment): boolean => Object.keys(env).some((name) => NAMES.test(name) && env[name])

/** Addresses that never leave the machine: what is meant for them is not shown to a proxy. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/** Whether an address is one of this machine itself. */
export const isOfThisMachine = ({ hostname }: URL): boolean => LOOPBACK.test(hostname)

/**
 * The proxy for an address, from `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`.
 * @throws TypeError when the variable holds no address
 */
export const findProxy = async (target: URL): Promise<URL | undefined> => {
  if (isOfThisMachine(target)) return undefined
  const { getProxyForUrl } = await import('proxy-from-env')
  const found = getProxyForUrl(target.href)
  if (found === '') return undefined
  const proxy = URL.canParse(found) ? new URL(found) : undefined
  if (proxy && /^https?:$/.test(proxy.protocol)) return proxy
  // The address may hold a password, so it is not repeated. `syscall` says that nothing was sent.
  throw Object.assign(new Error('the proxy variable holds no http address'), { code: 'EPROXY', syscall: 'connect' })
}

/** How the proxy wants to be greeted. */
export const authorization = ({ username, password }: URL): Record<string, string> =>
  username === ''
    ? {}
    : {
        'proxy-authorization': `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      }
