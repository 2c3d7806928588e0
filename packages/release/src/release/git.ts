import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Tags of one repository. */
export interface Tags {
  readonly has: (tag: string) => Promise<boolean>
  /** Marks the commit that is checked out. */
  readonly add: (tag: string) => Promise<void>
}

export const tagsOf = (root: string): Tags => ({
  has: async (tag) => (await run('git', ['tag', '--list', tag], { cwd: root })).stdout.trim() !== '',
  add: async (tag) => {
    await run('git', ['-c', 'tag.gpgSign=false', 'tag', tag], { cwd: root })
  },
})

/** Changed files that git tracks, one a line; empty if there is none. */
export const changedFiles = async (root: string): Promise<string> =>
  (await run('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: root })).stdout.trim()
