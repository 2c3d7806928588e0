import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runServer } from 'verdaccio'

/** What happens to a publish on its way to the registry. */
export type Fault =
  /** The registry does not get it and the caller is told of an error. */
  | 'refused'
  /** The registry takes it, and the answer is lost. */
  | 'answer lost'

export interface Registry {
  readonly url: string
  /** Its folder, removed at the end: room for files that belong to no project. */
  readonly folder: string
  /** An .npmrc that names the registry and holds a token for it. */
  readonly npmrc: string
  /** What an npm child process needs in its environment to use it. */
  readonly env: Record<string, string>
  /** Every publish of this package meets the fault, until it is called with undefined. */
  readonly fail: (name: string, fault: Fault | undefined) => void
  /** A package as the registry tells of it. */
  readonly packument: (name: string) => Promise<Packument>
  readonly close: () => Promise<void>
}

export interface Packument {
  readonly versions: Readonly<
    Record<string, { readonly deprecated?: string; readonly dependencies?: Record<string, string> }>
  >
  readonly 'dist-tags': Readonly<Record<string, string>>
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })

const logIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}-/user/org.couchdb.user:maintainer`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'maintainer', password: 'not-a-secret' }),
  })
  const { token } = (await response.json()) as { token: string }
  return token
}

/** Where npm trusts certificates of its own, so has whoever asks in its place. */
const readCertificates = async (): Promise<{ ca?: string }> => {
  const { stdout } = await promisify(execFile)('npm', ['config', 'get', 'cafile'])
  return stdout.trim() === 'null' ? {} : { ca: await readFile(stdout.trim(), 'utf8') }
}

const isPublishOf = (request: IncomingMessage, name: string) =>
  request.method === 'PUT' && decodeURIComponent(request.url ?? '') === `/${name}`

/**
 * A real registry (verdaccio) on loopback, empty. Our own scope lives there only; everything else is handed through
 * from the registry that npm is configured for.
 */
export const startRegistry = async (
  upstream = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org/',
): Promise<Registry> => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  const server = (await runServer({
    configPath: join(folder, 'config.yaml'),
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 10, algorithm: 'sha1' } },
    // By default two slow answers switch it off for five minutes, and then nothing is found.
    uplinks: {
      upstream: { url: upstream, ...(await readCertificates()), timeout: '120s', max_fails: 1000, fail_timeout: '1s' },
    },
    packages: {
      '@justoneapi/*': { access: '$all', publish: '$authenticated', unpublish: '$authenticated' },
      '**': { access: '$all', publish: '$nobody', proxy: 'upstream' },
    },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
    max_body_size: '64mb',
    web: { enable: false },
    security: { api: { legacy: true } },
  })) as Server

  const faults = new Map<string, Fault>()
  const front = createServer((request, response) => {
    const fault = [...faults].find(([name]) => isPublishOf(request, name))?.[1]
    if (fault === 'refused') {
      request.resume()
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"the registry has a bad day"}')
      return
    }
    if (fault === 'answer lost') {
      response.end = () => {
        request.socket.destroy()
        return response
      }
    }
    server.emit('request', request, response)
  })
  const port = await listen(front)
  const url = `http://127.0.0.1:${port}/`
  const npmrc = join(folder, 'npmrc')
  await writeFile(
    npmrc,
    `registry=${url}\n//127.0.0.1:${port}/:_authToken=${await logIn(url)}\nfetch-retries=0\naudit=false\nfund=false\n`,
  )

  return {
    url,
    folder,
    npmrc,
    env: {
      npm_config_userconfig: npmrc,
      // A script that pnpm runs finds another one here, which would win over the file.
      npm_config_registry: url,
      npm_config_cache: join(folder, 'cache'),
      npm_config_update_notifier: 'false',
    },
    fail: (name, fault) => {
      if (fault === undefined) faults.delete(name)
      else faults.set(name, fault)
    },
    packument: async (name) => {
      const response = await fetch(`${url}${name.replace('/', '%2f')}`)
      return response.ok ? ((await response.json()) as Packument) : { versions: {}, 'dist-tags': {} }
    },
    close: async () => {
      front.closeAllConnections()
      await new Promise((resolve) => front.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
