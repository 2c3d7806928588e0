import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle/bundle.ts'
import { type Document, operationsOf } from '../bundle/document.ts'
import type { OnMiss } from '../bundle/misses.ts'
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

/** Everything that the bundle and generate steps make of one state of the inputs. */
export interface Generated {
  readonly document: Document
  /** Every generated file by its path in the repository. */
  readonly files: ReadonlyMap<string, string>
  readonly warnings: readonly string[]
  readonly bundledMs: number
  readonly generatedMs: number
}

/**
 * Bundles and generates without writing.
 * @param openapi the folder of the inputs; `root` has the pages that show how much is typed
 * @param onMiss given for a snapshot that is not committed yet; see bundle/misses.ts
 * @throws Error when an input is not well formed or something is missing
 */
export const planGenerated = async (root: string, openapi: string, onMiss?: OnMiss): Promise<Generated> => {
  const started = performance.now()
  const inputs = await readInputs(openapi)
  const { document, guesses } = bundle(inputs, onMiss)
  const bundledAt = performance.now()
  const codes = parseCodes(await readFile(join(openapi, 'codes.yaml'), 'utf8'))
  const readmes = await Promise.all(READMES.map(async (path) => [path, await readFile(join(root, path), 'utf8')]))
  const files = await planFiles({
    document,
    codes,
    responses: inputs.responses,
    readmes: Object.fromEntries(readmes) as Record<string, string>,
  })
  return {
    document,
    files,
    warnings: guesses.map(({ kind, path, name }) => `no words for ${kind} ${name} (${path}): see openapi/words`),
    bundledMs: bundledAt - started,
    generatedMs: performance.now() - bundledAt,
  }
}

/**
 * Bundles and generates everything in the repository at `root`.
 * @param write false to compare only
 * @param signal counts until the first file is written: what is begun is ended, so that no tree stays half old, half new
 * @throws Error when an input is not well formed or something is missing, the signal's reason when it is aborted; nothing
 * is written then
 */
export const generate = async (root: string, write: boolean, signal?: AbortSignal): Promise<Report> => {
  const { document, files, warnings, bundledMs, generatedMs } = await planGenerated(root, join(root, 'openapi'))
  const changes = await compareTree(root, files, GENERATED)
  signal?.throwIfAborted()
  if (write) await writeTree(root, files, changes)
  const stale = [...changes.changed, ...changes.stale]
  return {
    text:
      `${operationsOf(document).length} operations on ${document.tags?.length ?? 0} platforms: ` +
      `bundled in ${Math.round(bundledMs)} ms, ${files.size} files generated in ${Math.round(generatedMs)} ms, ` +
      (stale.length > 0 ? `${stale.length} changed` : 'nothing changed'),
    warnings,
    stale,
  }
}
