/** Packs the package in the working folder and lints the tarball as a consumer gets it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'pack-'))
const run = (command, ...args) => spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1

try {
  spawnSync('pnpm', ['pack', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [name] = readdirSync(folder)
  if (!name) throw new Error('pnpm pack made no tarball')
  const tarball = join(folder, name)
  const codes = [run('publint', 'run', tarball, '--strict'), run('attw', tarball, '--profile', 'esm-only')]
  process.exitCode = Math.max(...codes)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
