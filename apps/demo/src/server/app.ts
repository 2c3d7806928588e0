import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono'
import { creatorRoutes } from './creators/routes.ts'
import { explorerRoutes } from './explorer/routes.ts'
import { DemoError } from './failure/demo-error.ts'
import { toFailure } from './failure/to-failure.ts'
import type { Gateway } from './gateway/gateway.ts'
import { rateLimit, type RateLimit } from './guards/rate-limit.ts'
import { sameOrigin } from './guards/same-origin.ts'
import { securityHeaders } from './guards/security-headers.ts'
import { sessionRoutes } from './session/routes.ts'
import type { SessionStore } from './session/session-store.ts'
import { type Env, useSession } from './session/use-session.ts'

/** What the server stands on; everything that has an effect comes in here. */
export interface AppOptions {
  readonly gateway: Gateway
  readonly sessions: SessionStore
  /** Names this server is reached by; undefined lets every name in. */
  readonly hosts: readonly string[] | undefined
  /** Whether the cookie travels over https only. */
  readonly secure: boolean
  readonly limit: RateLimit
  /** In milliseconds. */
  readonly now: () => number
  /** Told of what nobody foresaw. */
  readonly onDefect: (error: unknown) => void
}

const MOST_BODY_BYTES = 64 * 1024

const tooLarge = () => {
  throw new DemoError('BodyTooLarge', `more than ${MOST_BODY_BYTES} bytes`)
}

/** The routes the page talks to, behind the guards. Their types are the page's client. */
export const createApp = ({ gateway, sessions, hosts, secure, limit, now, onDefect }: AppOptions) => {
  const app = new Hono<Env>()
  app.use(securityHeaders)
  app.use('/api/*', sameOrigin(hosts), useSession(sessions, secure), rateLimit(limit, now))
  app.use('/api/*', bodyLimit({ maxSize: MOST_BODY_BYTES, onError: tooLarge }))
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.onError((error, c) => {
    // A request that a guard refused has no session yet.
    const session = c.get('session') as Env['Variables']['session'] | undefined
    const { status, body } = toFailure(error, session ? gateway.stateOf(session) : null)
    if (body.error.name === 'Defect') onDefect(error)
    return c.json(body, status)
  })
  const routes = app
    .route('/api/session', sessionRoutes(gateway))
    .route('/api/creators', creatorRoutes(gateway, now))
    .route('/api/explorer', explorerRoutes(gateway))
  app.all('/api/*', () => {
    throw new DemoError('UnknownRoute')
  })
  return routes
}

/** The type behind the page's client. */
export type App = ReturnType<typeof createApp>
