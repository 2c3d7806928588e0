import { Hono } from 'hono'
import type { Gateway } from '../gateway/gateway.ts'
import type { Env } from '../session/use-session.ts'

/** Routes of the explorer page. */
export const explorerRoutes = (gateway: Gateway) =>
  new Hono<Env>().get('/operations', (c) => c.json({ operations: [...gateway.allowed.keys()] }))
