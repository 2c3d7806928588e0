/**
 * What the client weighs in a browser, minified and gzipped: what a page loads with it, what the first call loads, and
 * the whole of it in one file for bundlers that do not split (paging, pacing, both languages and all).
 */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const bundle = async (contents, splitting) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    splitting,
    metafile: true,
    outdir: 'out',
    write: false,
  })
  const names = Object.keys(metafile.outputs)
  const gzip = (name) =>
    gzipSync(outputFiles.find(({ path }) => path.endsWith(name.split('/').at(-1))).contents, { level: 9 }).length
  /** A file and all that it imports at once. */
  const reach = (name, seen = new Set()) => {
    if (seen.has(name)) return seen
    seen.add(name)
    for (const { kind, path } of metafile.outputs[name].imports) if (kind === 'import-statement') reach(path, seen)
    return seen
  }
  const sum = (files) => [...files].reduce((total, name) => total + gzip(name), 0)
  const initial = reach(names.find((name) => name.endsWith('stdin.js')))
  const machinery = names.find((name) => name.includes('perform-'))
  const firstCall = machinery ? new Set([...reach(machinery)].filter((name) => !initial.has(name))) : new Set()
  return { initial: sum(initial), firstCall: sum(firstCall) }
}

const CLIENT = "import { createClient } from '@justoneapi/client'; globalThis.api = createClient()"
const EVERYTHING = "export * from '@justoneapi/client'"

const alone = (await bundle("export { default } from 'openapi-fetch'", true)).initial
const rows = {
  'openapi-fetch alone': alone,
  'a page with the client': (await bundle(CLIENT, true)).initial,
  'a page with everything exported': (await bundle(EVERYTHING, true)).initial,
  'loaded by the first call, openapi-fetch included': (await bundle(CLIENT, true)).firstCall,
  'everything in one file': (await bundle(EVERYTHING, false)).initial,
}
for (const [name, bytes] of Object.entries(rows)) {
  const beyond = bytes - alone
  console.log(`${name.padEnd(50)} ${String(bytes).padStart(6)} B gzip ${beyond > 0 ? `(+${beyond} B)` : ''}`)
}
const limit = 6 * 1024
const page = rows['a page with the client'] - alone
console.log(`limit ${limit} B beyond openapi-fetch for a page: ${page <= limit ? 'holds' : 'MISSED'}`)
if (page > limit) process.exitCode = 1
