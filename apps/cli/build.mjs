/** Bundles the command into chunks: each command is loaded when it is called, and nothing has to be installed beside it. */
import { Buffer } from 'node:buffer'
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { withoutInspect } from '@justoneapi/guide/without-inspect'
import { writeNotices } from '../../scripts/write-notices.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** A search reads a small part of all tables. That part is made here, by the code that makes it from the source. */
const operationList = {
  name: 'operation-list',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]find[\\/]operation-list\.ts$/ }, async ({ path }) => {
      const code = await build({ entryPoints: [path], bundle: true, format: 'esm', platform: 'node', write: false })
      const source = Buffer.from(code.outputFiles[0].contents).toString('base64')
      const { listOperations } = await import(`data:text/javascript;base64,${source}`)
      const text = JSON.stringify(JSON.stringify(await listOperations()))
      return { contents: `export const listOperations = () => Promise.resolve(JSON.parse(${text}))`, loader: 'js' }
    })
  },
}

rmSync('dist', { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { justone: 'src/main.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // Names stay: they stand in stacks, and errors are told apart by them.
  minifyIdentifiers: false,
  // The client is given a transport; openapi-fetch would load the platform's own by merely asking for it.
  define: { __VERSION__: JSON.stringify(version), 'globalThis.fetch': 'undefined', 'globalThis.Request': 'undefined' },
  // Its build for Node asks for `require`, which a bundle of modules does not have.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  inject: ['src/transport/light-headers.ts'],
  legalComments: 'none',
  metafile: true,
  plugins: [withoutInspect, operationList],
  logLevel: 'warning',
})
writeNotices(metafile)
