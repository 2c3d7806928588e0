import { renderCode } from '@justoneapi/guide/code'
import { Hono } from 'hono'
import { DemoError } from '../failure/demo-error.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Env } from '../session/use-session.ts'
import { readCatalog, readOperation } from './catalog.ts'
import { callInput, codeInput } from './input.ts'

/** Routes of the explorer page: what can be called, one operation in full, a call, and the code for it. */
export const explorerRoutes = (gateway: Gateway) => {
  const { allowed } = gateway
  return new Hono<Env>()
    .get('/catalog', async (c) => c.json({ platforms: await readCatalog(allowed) }))
    .get('/operations/:id', async (c) => {
      const page = await readOperation(allowed, c.req.param('id'))
      if (!page) throw new DemoError('OperationNotAllowed', c.req.param('id').slice(0, 100))
      return c.json(page)
    })
    .post('/call', callInput(allowed), async (c) => c.json(await gateway.call(c.get('session'), c.req.valid('json'))))
    .post('/code', codeInput(allowed), async (c) => {
      const { operation: id, ...request } = c.req.valid('json')
      const operation = allowed.get(id)
      if (!operation) throw new DemoError('OperationNotAllowed', id)
      return c.json({ text: await renderCode({ operation, ...request }) })
    })
}
