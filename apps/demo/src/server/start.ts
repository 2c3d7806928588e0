import { randomBytes } from 'node:crypto'
import { type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { loadAllowList } from './gateway/allow-list.ts'
import { connect } from './gateway/connect.ts'
import { createGateway } from './gateway/gateway.ts'
import type { RateLimit } from './guards/rate-limit.ts'
import { allowedHosts } from './guards/same-origin.ts'
import { createSessionStore } from './session/session-store.ts'
import type { Settings } from './settings.ts'
import { staticFiles } from './static-files.ts'

/** A server that runs. */
export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

const LIMIT: RateLimit = { burst: 120, perSecond: 20 }

const newId = () => randomBytes(24).toString('base64url')

/** Whoever reads the log may not be whoever holds the token, so a defect is told by its stack alone. */
const tellDefect = (error: unknown) => {
  console.error(error instanceof Error ? error.stack : 'a value that is no error was thrown')
}

/**
 * Starts the server and resolves once it listens.
 * @throws Error of the system when the port is taken, RangeError for a setting that is not usable
 */
export const startServer = async (settings: Settings): Promise<RunningServer> => {
  const allowed = await loadAllowList(settings.operations)
  const gateway = createGateway(connect(settings, Date.now), allowed, settings, Date.now)
  const app = createApp({
    gateway,
    sessions: createSessionStore(settings.sessionCharges, newId),
    hosts: allowedHosts(settings.host, settings.origin),
    secure: settings.origin?.startsWith('https:') ?? false,
    limit: LIMIT,
    now: Date.now,
    onDefect: tellDefect,
  })
  app.route('/', staticFiles(fileURLToPath(new URL('../page', import.meta.url))))
  const { host, port } = settings
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: bound }: AddressInfo) => {
      const shown = host.includes(':') ? `[${host}]` : host
      const close = () =>
        new Promise<void>((done) =>
          server.close(() => {
            done()
          }),
        )
      resolve({ url: `http://${shown}:${bound}`, close })
    })
    server.once('error', reject)
  })
}
