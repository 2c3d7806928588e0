import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const ROOT = join(import.meta.dirname, '../../..')
const NOT_COPIED = new Set(['.git', '.turbo', '.results', '.cache', 'coverage', 'bench'])

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A copy of this repository in a temporary folder, with a git history of its own. The original is only read. */
export interface Repository {
  readonly root: string
  /** Runs a command in it, whatever its exit code. */
  readonly run: (command: string, ...args: string[]) => Promise<Ran>
  readonly read: (file: string) => Promise<string>
  readonly write: (file: string, text: string) => Promise<void>
  readonly commit: (message: string) => Promise<void>
  readonly remove: () => Promise<void>
}

const isCopied = (source: string): boolean => {
  const parts = relative(ROOT, source).split(sep)
  return !parts.some((part) => NOT_COPIED.has(part)) && parts[0] !== 'node_modules'
}

/**
 * Copies the working files and what was built. Links of packages on each other are relative and lead into the copy;
 * what the lockfile names is shared with the original.
 */
export const copyRepository = async (env: Record<string, string>): Promise<Repository> => {
  const root = await mkdtemp(join(tmpdir(), 'repository-'))
  await cp(ROOT, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, filter: isCopied })
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir')

  const repository: Repository = {
    root,
    run: async (command, ...args) => {
      // What pnpm and GitHub tell the scripts they run is about the original.
      const inherited = Object.entries(process.env).filter(
        ([name]) => !/^(npm_|pnpm_|INIT_CWD|VITEST|GITHUB_|ACTIONS_)/i.test(name),
      )
      const options = { cwd: root, env: { ...Object.fromEntries(inherited), TURBO_TELEMETRY_DISABLED: '1', ...env } }
      try {
        return { code: 0, ...(await run(command, args, { ...options, maxBuffer: 64 * 1024 * 1024 })) }
      } catch (error) {
        const { code, stdout, stderr } = error as Ran
        return { code, stdout, stderr }
      }
    },
    read: (file) => readFile(join(root, file), 'utf8'),
    write: (file, text) => writeFile(join(root, file), text),
    commit: async (message) => {
      for (const args of [
        ['add', '--all'],
        ['commit', '--quiet', '--message', message],
      ]) {
        const { code, stderr } = await repository.run('git', ...args)
        if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
  await repository.run('git', 'init', '--quiet', '--initial-branch=main')
  await repository.run('git', 'config', 'user.name', 'Maintainer')
  await repository.run('git', 'config', 'user.email', 'maintainer@example.com')
  await repository.run('git', 'config', 'commit.gpgSign', 'false')
  await repository.commit('Start')
  return repository
}
