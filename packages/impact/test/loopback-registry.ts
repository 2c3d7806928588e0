import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTarGzip } from 'nanotar'

/** Files of a package by their path in it. */
type Files = Readonly<Record<string, string>>

/** A registry on loopback that serves some versions of some packages, as npm asks for them. */
export interface LoopbackRegistry {
  readonly url: string
  close(): Promise<void>
}

const tarballOf = (files: Files) =>
  createTarGzip(Object.entries(files).map(([path, data]) => ({ name: `package/${path}`, data })))

/**
 * @param packages by name, then by version; name and version are put into `package.json`
 */
export const serveRegistry = async (
  packages: Readonly<Record<string, Readonly<Record<string, Files>>>>,
): Promise<LoopbackRegistry> => {
  const bodies = new Map<string, { type: string; body: Uint8Array | string }>()
  const server = createServer((request, response) => {
    const found = bodies.get(decodeURIComponent((request.url ?? '').split('?')[0] ?? ''))
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'application/json' })
    response.end(found?.body ?? '{"error":"not found"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const [name, versions] of Object.entries(packages)) {
    const all: Record<string, unknown> = {}
    for (const [version, files] of Object.entries(versions)) {
      const manifest = { name, version, ...(JSON.parse(files['package.json'] ?? '{}') as object) }
      const tarball = await tarballOf({ ...files, 'package.json': JSON.stringify(manifest) })
      const path = `/${name}/-/${version}.tgz`
      bodies.set(path, { type: 'application/octet-stream', body: tarball })
      const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
      all[version] = { ...manifest, dist: { tarball: url + path, integrity } }
    }
    const latest = Object.keys(versions).at(-1)
    const packument = { name, 'dist-tags': { latest, next: latest }, versions: all }
    bodies.set(`/${name}`, { type: 'application/json', body: JSON.stringify(packument) })
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
