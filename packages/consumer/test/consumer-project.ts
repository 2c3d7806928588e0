import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const run = promisify(execFile)

/** A project in a temporary folder that has the packed packages installed. */
interface ConsumerProject {
  readonly folder: string
  /** Compiles one file, strict and with library checks; resolves to what the compiler said, empty when all is well. */
  compile: (typescript: string, source: string) => Promise<string>
  /** Runs a module and resolves to what it printed: under this Node, or under the one of a major version. */
  execute: (source: string, major?: string) => Promise<string>
}

/** The project that `install.ts` made for all tests. */
export const consumerProject = (): ConsumerProject => {
  const folder = inject('consumerFolder')
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
      // A name of its own: test files share the project, and run at the same time.
      const file = `${randomUUID()}.mjs`
      await writeFile(join(folder, file), source)
      const [command, ...args] =
        major === undefined ? [process.execPath] : ['npm', 'exec', '--yes', `--package=node@${major}`, '--', 'node']
      return (await run(command, [...args, file], { cwd: folder })).stdout.trim()
    },
  }
}
