/** Builds the page with Vite and bundles the server, so that `dist` runs with Node and nothing beside it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildPage } from 'vite'
import { withoutInspect } from '@justoneapi/guide/without-inspect'

const PAGE = 'dist/page'

/** A copy beside each file for browsers that take brotli: nothing is compressed while serving. */
const compress = () => {
  for (const entry of readdirSync(PAGE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue
    const file = `${entry.parentPath}/${entry.name}`
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}

rmSync('dist', { recursive: true, force: true })
await buildPage({ logLevel: 'warn' })
compress()
await bundle({
  entryPoints: { main: 'src/server/main.ts' },
  outdir: 'dist/server',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  plugins: [withoutInspect],
  legalComments: 'none',
  logLevel: 'warning',
})
