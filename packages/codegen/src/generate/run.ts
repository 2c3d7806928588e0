import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle/bundle.ts'
import { operationsOf } from '../bundle/document.ts'
import { readInputs } from '../bundle/read-inputs.ts'
import { compareTree, writeTree } from '../files/tree.ts'
import { parseCodes } from './codes.ts'
import { GENERATED, planFiles } from './plan.ts'

const READMES = ['README.md', 'README.zh.md']

/** What a run has to say: to people who wait for it, and to those who have to act. */
export interface Report {
  readonly text: string
  readonly warnings: readonly string[]
  /** Paths of files that were not up to date. */
  readonly stale: readonly string[]
}

/**
 * Bundles and generates everything in the repository at `root`.
 * @param write false to compare only
 * @throws Error when an input is not well formed or something is missing; nothing is written then
 */
export const generate = async (root: string, write: boolean): Promise<Report> => {
  const started = performance.now()
  const openapi = join(root, 'openapi')
  const inputs = await readInputs(openapi)
  const { document, guesses } = bundle(inputs)
  const bundledAt = performance.now()
  const codes = parseCodes(await readFile(join(openapi, 'codes.yaml'), 'utf8'))
  const readmes = await Promise.all(READMES.map(async (path) => [path, await readFile(join(root, path), 'utf8')]))
  const files = await planFiles({
    document,
    codes,
    responses: inputs.responses,
    readmes: Object.fromEntries(readmes) as Record<string, string>,
  })
  const changes = await compareTree(root, files, GENERATED)
  if (write) await writeTree(root, files, changes)
  const stale = [...changes.changed, ...changes.stale]
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`
  return {
    text:
      `${operationsOf(document).length} operations on ${document.tags?.length ?? 0} platforms: ` +
      `bundled in ${ms(started, bundledAt)}, ${files.size} files generated in ${ms(bundledAt, performance.now())}, ` +
      (stale.length > 0 ? `${stale.length} changed` : 'nothing changed'),
    warnings: guesses.map(({ kind, path, name }) => `no words for ${kind} ${name} (${path}): see openapi/words`),
    stale,
  }
}
