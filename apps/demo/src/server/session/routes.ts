import { Hono } from 'hono'
import type { Gateway } from '../gateway/gateway.ts'
import type { Env } from './use-session.ts'

export const sessionRoutes = (gateway: Gateway) =>
  new Hono<Env>()
    .get('/', (c) => c.json(gateway.stateOf(c.get('session'))))
    .post('/resume', (c) => {
      gateway.resume()
      return c.json(gateway.stateOf(c.get('session')))
    })
