/** Bundles the command into chunks: each command is loaded when it is called, and nothing has to be installed beside it. */
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

rmSync('dist', { recursive: true, force: true })
await build({
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
  inject: ['src/transport/light-headers.ts'],
  legalComments: 'linked',
  logLevel: 'warning',
})
