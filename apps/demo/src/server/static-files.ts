import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { DemoError } from './failure/demo-error.ts'

/** Names of built files carry a hash, so a browser may keep them; everything else it asks for again. */
const cacheFor = (path: string) => (path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

/** Serves the built page from a folder; every address that is no file is the page itself, which routes by it. */
export const staticFiles = (root: string) => {
  const files = serveStatic({
    root,
    precompressed: true,
    onFound: (path, c) => {
      c.header('cache-control', cacheFor(path))
    },
  })
  return new Hono()
    .get('/assets/*', files, () => {
      throw new DemoError('UnknownRoute')
    })
    .get('*', files)
    .get('*', serveStatic({ root, path: 'index.html', precompressed: true }))
}
