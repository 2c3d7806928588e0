import { Hono } from 'hono'
import type { Gateway } from '../gateway/gateway.ts'
import type { Env } from '../session/use-session.ts'

/** Routes of the creator pages. */
export const creatorRoutes = (gateway: Gateway) =>
  new Hono<Env>().get('/', (c) => c.json({ allowed: gateway.allowed.has('douyinXingtu.getKolSpreadInfoV1') }))
