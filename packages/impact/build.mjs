/** Bundles the library and the command; the comparison of documents goes in, because its package is private. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { writeNotices } from '../../scripts/write-notices.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/**
 * Declarations of the entry and of what it names, one file at a time: a whole program would want to declare the private
 * package as well.
 */
const declare = (file, seen = new Set()) => {
  if (seen.has(file)) return
  seen.add(file)
  const { outputText } = ts.transpileDeclaration(readFileSync(join('src', file), 'utf8'), { fileName: file })
  const target = join('dist', file.replace(/\.ts$/, '.d.ts'))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, outputText.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"))
  for (const [, path] of outputText.matchAll(/from '(\.[^']*)'/g)) declare(join(dirname(file), path), seen)
}

rmSync('dist', { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { index: 'src/index.ts', 'justone-impact': 'src/main.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['typescript'],
  define: { __VERSION__: JSON.stringify(version) },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
declare('index.ts')
writeNotices(metafile)
