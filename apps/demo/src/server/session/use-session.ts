import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Session } from './session.ts'
import type { SessionStore } from './session-store.ts'

/** What every handler behind the guards finds in its context. */
export interface Env {
  Variables: { session: Session }
}

const COOKIE = 'demo-session'

/** Gives the request its session, and a browser without one a new one. */
export const useSession = (store: SessionStore, secure: boolean) =>
  createMiddleware<Env>(async (c, next) => {
    const known = store.find(getCookie(c, COOKIE) ?? '')
    const session = known ?? store.create()
    if (!known) setCookie(c, COOKIE, session.id, { httpOnly: true, sameSite: 'Strict', secure, path: '/' })
    c.set('session', session)
    await next()
  })
