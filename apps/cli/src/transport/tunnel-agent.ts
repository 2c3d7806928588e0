import { request as httpRequest } from 'node:http'
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import { authorization } from './proxy.ts'

// `syscall` is how the client tells that the request never left: no tunnel, no byte of it.
const refused = (why: string) =>
  Object.assign(new Error(`the proxy opens no tunnel: ${why}`), { code: 'EPROXY', syscall: 'connect' })

const openTunnel = (proxy: URL, target: string): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    const request = proxy.protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = request(proxy, {
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...authorization(proxy) },
      agent: false,
    })
    outgoing.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket)
      else {
        socket.destroy()
        reject(refused(`HTTP ${String(statusCode)}`))
      }
    })
    outgoing.once('response', ({ statusCode }) => {
      outgoing.destroy()
      reject(refused(`HTTP ${String(statusCode)}`))
    })
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      reject(refused(error.code ?? error.message))
    })
    outgoing.end()
  })

type Created = (error: Error | null, stream: Duplex) => void

/** Connections that lead through a proxy (HTTP CONNECT). TLS is with the API itself: the proxy sees host and port only. */
export class TunnelAgent extends Agent {
  readonly #proxy: URL

  constructor(proxy: URL) {
    super({ keepAlive: true })
    this.#proxy = proxy
  }

  override createConnection(options: RequestOptions, created?: Created): undefined {
    const { host, port = 443 } = options
    const target = host?.includes(':') ? `[${host}]:${port}` : `${String(host)}:${port}`
    openTunnel(this.#proxy, target).then(
      (socket) => created?.(null, connect({ ...(options as ConnectionOptions), socket })),
      // Node passes an error alone; its types want a stream beside it.
      (error: unknown) => (created as ((error: unknown) => void) | undefined)?.(error),
    )
  }
}
