import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    consumerFolder: string
  }
}

const run = promisify(execFile)

const PACKAGES = join(import.meta.dirname, '../..')
const PACKED = ['schema', 'client', 'mock']

const COMPILER_OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: false,
  module: 'NodeNext',
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: [],
}

let folder: string

/** Packs the packages and installs them with npm, as a consumer does: once, before all tests. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  for (const name of PACKED) await run('pnpm', ['pack', '--pack-destination', folder], { cwd: join(PACKAGES, name) })
  const tarballs = (await readdir(folder)).filter((file) => file.endsWith('.tgz')).map((file) => `./${file}`)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], {
    cwd: folder,
  })
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['index.ts'] }),
  )
  provide('consumerFolder', folder)
}

export const teardown = (): Promise<void> => rm(folder, { recursive: true, force: true })
