import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { listPublicPackages } from './public-packages.ts'

const run = promisify(execFile)

/** Packs every public package of the workspace into the folder, ranges on each other written out, as pnpm does it. */
export const packAll = async (root: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const packages = await listPublicPackages(root)
  for (const { path } of packages) await run('pnpm', ['pack', '--pack-destination', folder], { cwd: path })
}

/** Builds all public packages; what is up to date is not built again. */
export const buildAll = async (root: string): Promise<void> => {
  await run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], { cwd: root })
}
