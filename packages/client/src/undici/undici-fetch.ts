import { Agent, type Dispatcher } from 'undici'
import type { FetchLike, ResponseLike, TransportInit } from '../call/transport.ts'
import { Exchange } from './exchange.ts'

export interface UndiciOptions {
  /**
   * An `Agent`, `Pool` or `ProxyAgent` of undici of your own, for connections, keep-alive, TLS or a proxy.
   * The global dispatcher is not asked: Node's own `fetch` may have put one of another undici there.
   * @defaultValue an `Agent` of its own
   */
  dispatcher?: Dispatcher | undefined
}

/** Our addresses are absolute and have no fragment, so that they need no parser. */
const split = (url: string) => {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  return start === -1 ? { origin: url, path: '/' } : { origin: url.slice(0, start), path: url.slice(start) }
}

/**
 * A transport for Node on undici's dispatcher, which leaves out the streams, the signals and the checks of `fetch`: less
 * than half of its time under load. Redirects are never followed.
 * @example createClient({ token, fetch: undiciFetch() })
 */
export const undiciFetch = ({ dispatcher = new Agent() }: UndiciOptions = {}): FetchLike => {
  const send = (url: string, { method, headers, body, onAbort }: Omit<TransportInit, 'signal'>) =>
    new Promise<ResponseLike>((resolve, reject) => {
      const exchange = new Exchange(resolve, reject)
      onAbort(() => {
        exchange.abort()
      })
      // Nothing unpacks here: an answer that came compressed would be paid for and could not be read.
      headers.delete('accept-encoding')
      const request = { ...split(url), method, headers }
      dispatcher.dispatch(body === undefined ? request : { ...request, body }, exchange)
    })
  return Object.assign(send, { withoutSignal: true } as const)
}
