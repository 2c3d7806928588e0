import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Listed {
  readonly name: string
  readonly path: string
  readonly private?: boolean
}

/** Packs every public package of the workspace into the folder, ranges on each other written out, as pnpm does it. */
export const packAll = async (root: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const { stdout } = await run('pnpm', ['list', '--recursive', '--depth', '-1', '--json'], { cwd: root })
  const packages = (JSON.parse(stdout) as Listed[]).filter((each) => each.private !== true)
  for (const { path } of packages) await run('pnpm', ['pack', '--pack-destination', folder], { cwd: path })
}

/** Builds all public packages; what is up to date is not built again. */
export const buildAll = async (root: string): Promise<void> => {
  await run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], { cwd: root })
}
