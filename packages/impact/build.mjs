/** Bundles the library and the command; the comparison of documents goes in, because its package is private. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The licences of what is inside the bundle have to travel with it. */
const writeNotices = ({ inputs }) => {
  const folders = Object.keys(inputs).map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  const notices = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    const source = typeof repository === 'string' ? repository : (repository?.url ?? '')
    return `${name} ${version} (${license}) ${source}\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`
  })
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.sort().join(`\n${'-'.repeat(80)}\n`))
}

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
