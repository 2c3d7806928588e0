import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build, type Platform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type * as client from '../src/index.ts'
import { envelope, startServer } from './fault-server.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Options {
  platform?: Platform
  splitting?: boolean
  format?: 'esm' | 'iife'
}

const bundle = async (contents: string, { platform = 'browser', splitting = true, format = 'esm' }: Options = {}) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform,
    format,
    splitting,
    logLevel: 'silent',
  })
  const fileOf = (name: string) => outputFiles.find(({ path }) => path.endsWith(name.replace(/^.*\//, '')))
  /** The entry and what it imports at once; texts, paging and pacing load when they are wanted. */
  const eager = new Set<string>()
  const follow = (name: string) => {
    if (eager.has(name)) return
    eager.add(name)
    for (const { kind, path } of metafile.outputs[name]?.imports ?? []) if (kind === 'import-statement') follow(path)
  }
  follow(Object.keys(metafile.outputs).find((name) => name.endsWith('stdin.js')) ?? '')
  const gzip = (name: string) => gzipSync(fileOf(name)?.contents ?? '', { level: 9 }).length
  const eagerGzip = [...eager].reduce((sum, name) => sum + gzip(name), 0)
  return { text: fileOf('stdin.js')?.text ?? '', metafile, eagerGzip }
}
const ALONE = "import createClient from 'openapi-fetch'; globalThis.x = createClient({})"
const EVERYTHING = "import * as client from './dist/index.js'; globalThis.x = client"

describe('the package', () => {
  it.each([
    [
      'a client and its guard',
      6,
      "import { createClient, isJustOneError } from './dist/index.js'; globalThis.x = [createClient, isJustOneError]",
    ],
    ['everything', 8, EVERYTHING],
  ])('%s: a page waits for at most %d kB gzip over openapi-fetch', async (_, limit, contents) => {
    const [ours, alone] = await Promise.all([bundle(contents), bundle(ALONE)])
    expect((ours.eagerGzip - alone.eagerGzip) / 1024).toBeLessThan(limit)
  })

  it.each<Platform>(['browser', 'neutral'])('bundles for %s without a Node built-in', async (platform) => {
    const { metafile } = await bundle(EVERYTHING, { platform })
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
    expect(imports.filter(({ external }) => external)).toEqual([])
  })

  it('refuses to bundle the Node transport for a browser', async () => {
    await expect(bundle("import '@justoneapi/client/undici'")).rejects.toThrow('undici')
  })

  it('shows no type of openapi-fetch to a consumer', async () => {
    const files = (await readdir(`${ROOT}dist`, { recursive: true })).filter((file) => file.endsWith('.d.ts'))
    expect(files.length).toBeGreaterThan(30)
    const texts = await Promise.all(files.map((file) => readFile(`${ROOT}dist/${file}`, 'utf8')))
    expect(texts.filter((text) => /(from|import\()\s*['"]openapi-/.test(text))).toEqual([])
  })

  it('runs where there is no process and nothing but web globals, as in a Worker', async () => {
    const { text } = await bundle(EVERYTHING, { platform: 'neutral', splitting: false, format: 'iife' })
    const web = {
      fetch,
      Headers,
      Request,
      Response,
      URL,
      URLSearchParams,
      TextDecoder,
      TextEncoder,
      AbortController,
      AbortSignal,
      FormData,
      setTimeout,
      clearTimeout,
      queueMicrotask,
      console,
    }
    const context = vm.createContext({ ...web, structuredClone })
    vm.runInContext(`${text}; globalThis.client = x`, context)
    const { createClient } = context['client'] as typeof client
    const server = await startServer(envelope(0, { a: 1 }))
    expect(() => createClient()).toThrow('JUSTONEAPI_TOKEN')
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    expect(await api.call('douyin.getUserDetailV3', { secUid: 's' })).toEqual({ a: 1 })
    server.behave = envelope(601)
    await expect(api.call('douyin.getUserDetailV3')).rejects.toMatchObject({ name: 'BalanceExhaustedError' })
  })
})
