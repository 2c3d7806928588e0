import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes the licences of what is inside the bundle of a package: they have to travel with it. Called in its folder.
 * @param metafile esbuild's list of what went into the bundle
 */
export const writeNotices = ({ inputs }) => {
  const folders = Object.keys(inputs).map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  const notices = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    const source = typeof repository === 'string' ? repository : (repository?.url ?? '')
    return `${name} ${version} (${license}) ${source}\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`
  })
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.sort().join(`\n${'-'.repeat(80)}\n`))
}
