import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const NAME = '@justoneapi/impact'

const readBin = (manifest: string): string | undefined => {
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin?: Record<string, string> }
  const path = bin?.['justone-impact']
  return path && join(dirname(manifest), path)
}

/** The program of `@justoneapi/impact` that is installed for the first of some folders, as Node looks for packages. */
export const findImpactPackage = (folders: readonly string[]): string | undefined => {
  for (const folder of folders) {
    try {
      const bin = readBin(createRequire(join(folder, 'package.json')).resolve(`${NAME}/package.json`))
      if (bin !== undefined) return bin
    } catch {
      // Not there: the next folder may have it.
    }
  }
  return undefined
}
