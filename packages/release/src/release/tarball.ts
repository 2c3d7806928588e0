import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from './manifest.ts'

const run = promisify(execFile)

export type Difference = 'none' | 'documentation' | 'code'

/** @throws Error if the file is no packed package */
export const readManifest = async (tarball: string): Promise<Manifest> => {
  const { stdout } = await run('tar', ['-xOzf', tarball, 'package/package.json'])
  return JSON.parse(stdout) as Manifest
}

const readContent = async (tarball: string): Promise<Map<string, string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'tarball-'))
  try {
    await run('tar', ['-xzf', tarball, '-C', folder])
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const hashes = files.map(async (file): Promise<[string, string]> => [
      relative(folder, file).split(sep).slice(1).join('/'),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ])
    return new Map(await Promise.all(hashes))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compares files, not archives: another zlib packs the same files into other bytes. */
export const compareTarballs = async (ours: string, theirs: string): Promise<Difference> => {
  const [a, b] = await Promise.all([readContent(ours), readContent(theirs)])
  const changed = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name))
  if (changed.length === 0) return 'none'
  return changed.every((name) => name.endsWith('.md')) ? 'documentation' : 'code'
}
