import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const PACKAGES = join(import.meta.dirname, '../..')

/** A project in a temporary folder that has the packed packages installed. */
export interface ConsumerProject {
  readonly folder: string
  /** Compiles one file, strict and with library checks; resolves to what the compiler said, empty when all is well. */
  compile: (typescript: string, source: string) => Promise<string>
  /** Runs a module and resolves to what it printed: under this Node, or under the one of a major version. */
  execute: (source: string, major?: string) => Promise<string>
  remove: () => Promise<void>
}

const pack = async (name: string, folder: string) => {
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: join(PACKAGES, name) })
}

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

/** Packs the named packages and installs them with npm, as a consumer does. */
export const createConsumerProject = async (names: readonly string[]): Promise<ConsumerProject> => {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  for (const name of names) await pack(name, folder)
  const tarballs = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await run(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...tarballs.map((file) => `./${file}`),
    ],
    {
      cwd: folder,
    },
  )
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['index.ts'] }),
  )

  return {
    folder,
    compile: async (typescript, source) => {
      await writeFile(join(folder, 'index.ts'), source)
      const compiler = join(import.meta.dirname, '../node_modules', typescript, 'bin/tsc')
      const { stdout } = await run(process.execPath, [compiler, '-p', folder, '--pretty', 'false']).catch(
        (error: unknown) => error as { stdout: string }, // the compiler tells what it found on standard output
      )
      return stdout.trim()
    },
    execute: async (source, major) => {
      await writeFile(join(folder, 'index.mjs'), source)
      const [command, ...args] =
        major === undefined ? [process.execPath] : ['npm', 'exec', '--yes', `--package=node@${major}`, '--', 'node']
      return (await run(command, [...args, 'index.mjs'], { cwd: folder })).stdout.trim()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
