import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readResponses, schemasByPath } from '../examples/responses.ts'
import { parseUnits } from '../units/parse-units.ts'
import { readWords } from '../words/index.ts'
import type { BundleInput } from './bundle.ts'
import { byCodeUnit, type Document } from './document.ts'
import { parseOverlay } from './overlay.ts'

const readOverlays = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort(byCodeUnit)
  return Promise.all(
    names.map(async (name) => parseOverlay(`openapi/overlays/${name}`, await readFile(join(folder, name), 'utf8'))),
  )
}

/** Reads everything that the bundle step works on from the `openapi` folder. */
export const readInputs = async (openapi: string): Promise<BundleInput> => ({
  snapshot: JSON.parse(await readFile(join(openapi, 'snapshot.json'), 'utf8')) as Document,
  overlays: await readOverlays(join(openapi, 'overlays')),
  words: await readWords(join(openapi, 'words')),
  responses: schemasByPath(await readResponses(join(openapi, 'responses'))),
  units: parseUnits(await readFile(join(openapi, 'units.yaml'), 'utf8')),
})
