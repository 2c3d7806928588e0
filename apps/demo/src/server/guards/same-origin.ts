import { createMiddleware } from 'hono/factory'
import { DemoError } from '../failure/demo-error.ts'

/** Sent by the page with each call. Another origin cannot set it without a preflight, which is never answered. */
export const PAGE_HEADER = 'x-demo-page'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Names under which this server is reached; undefined lets every name in. A foreign name is how DNS rebinding looks. */
export const allowedHosts = (host: string, origin: string | undefined): readonly string[] | undefined => {
  if (origin !== undefined) return [new URL(origin).hostname, ...LOOPBACK]
  return LOOPBACK.includes(host) || host === '::1' ? LOOPBACK : undefined
}

/** Lets in what the page itself sends, and nothing that another site makes a browser send. */
export const sameOrigin = (hosts: readonly string[] | undefined) =>
  createMiddleware(async (c, next) => {
    const { host, hostname } = new URL(c.req.url)
    if (hosts && !hosts.includes(hostname)) throw new DemoError('ForeignOrigin', `host ${hostname}`)
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') throw new DemoError('ForeignOrigin', `Sec-Fetch-Site ${site}`)
    const origin = c.req.header('origin')
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
      throw new DemoError('ForeignOrigin', `Origin ${origin}`)
    }
    if (c.req.header(PAGE_HEADER) === undefined) throw new DemoError('ForeignOrigin', `no header ${PAGE_HEADER}`)
    await next()
  })
