import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Listed {
  readonly name: string
  readonly path: string
  readonly private?: boolean
}

/** The packages of the workspace at `root` that are published. */
export const listPublicPackages = async (root: string): Promise<readonly Listed[]> => {
  const { stdout } = await run('pnpm', ['list', '--recursive', '--depth', '-1', '--json'], { cwd: root })
  return (JSON.parse(stdout) as Listed[]).filter((each) => each.private !== true)
}
