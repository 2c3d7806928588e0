import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Asked, type Reply, startOrigin, type TestOrigin } from '../http/test-origin.ts'
import { isHidden, type JsonObject, operationsOf } from '../snapshot/index.ts'
import { run, type World } from './run.ts'

const json = (document: JsonObject, { headers }: Asked): Reply => {
  const body = JSON.stringify(document)
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 8)}"`
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return { body, headers: { etag, 'content-type': 'application/json' } }
}

const pick = (document: JsonObject, wanted: (id: string) => boolean, more: JsonObject = {}): JsonObject => {
  const paths: Record<string, Record<string, JsonObject>> = {}
  for (const { id, path, method, operation } of operationsOf(document))
    if (wanted(id)) paths[path] = { ...paths[path], [method]: operation }
  return { ...document, ...more, paths }
}

/** The vendor's two hosts in one, publishing a full document; its pages are `/en/api/platform/page-N`. */
export const answerAsVendor = (full: JsonObject, asked: Asked): Reply => {
  const visible = operationsOf(full).filter(({ operation }) => !isHidden(operation))
  const { path, headers } = asked
  if (path === '/openapi.json')
    return json(
      pick(full, (id) => visible.some((one) => one.id === id)),
      asked,
    )
  if (path === '/v3/api-docs/public-api') {
    const isIn = headers.authorization === `Basic ${Buffer.from('reader:secret').toString('base64')}`
    return isIn ? json(full, asked) : { status: 401 }
  }
  if (path === '/en/sitemap.xml') {
    const entries = visible.map(
      (_, index) => `<url><loc>https://docs.justoneapi.com/en/api/platform/page-${index}</loc></url>`,
    )
    const guide = '<url><loc>https://docs.justoneapi.com/en/guide</loc></url>'
    return { body: `<?xml version="1.0"?><urlset>${guide}${entries.join('')}</urlset>` }
  }
  const number = /^\/openapi\/platform\/page-(\d+)-en\.json$/.exec(path)?.[1]
  const page = number === undefined ? undefined : visible[Number(number)]
  if (page === undefined) return { status: 404 }
  return json(
    pick(full, (id) => id === page.id, { info: { title: page.id, version: 'v0' } }),
    asked,
  )
}

export const startVendor = (full: () => JsonObject): Promise<TestOrigin> =>
  startOrigin((asked) => answerAsVendor(full(), asked))

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder for snapshot and lock, and the command run on it inside this process. */
export const createWorkplace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'pull-'))
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    folder,
    /** Every file's bytes, by name. */
    files: (): Record<string, string> => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)])),
    snapshot: () => JSON.parse(read('snapshot.json')) as JsonObject,
    lock: () => JSON.parse(read('snapshot.lock.json')) as Record<string, unknown>,
    pull: async (argv: readonly string[], world: Partial<World> & { isTTY?: boolean } = {}): Promise<Ran> => {
      const out = { stdout: '', stderr: '' }
      const code = await run({
        argv,
        env: { JUSTONEAPI_DOCS_USER: 'reader', JUSTONEAPI_DOCS_PASSWORD: 'secret' },
        cwd: folder,
        openapi: folder,
        stdout: { write: (text) => (out.stdout += text) },
        stderr: { isTTY: world.isTTY, write: (text) => (out.stderr += text) },
        now: () => new Date('2026-07-23T10:00:00.000Z'),
        http: { random: () => 0, wait: () => Promise.resolve() },
        ...world,
      })
      return { code, ...out }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
