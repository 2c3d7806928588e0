import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { changedFiles } from './git.ts'
import { listPublicPackages } from './public-packages.ts'
import { RefusedError } from './publish.ts'

const run = promisify(execFile)

/**
 * Gives every public package the version `0.0.0-NAME-TIME`. All of them, changed or not, and on each other by exact
 * version: changesets would leave dependants behind that it sees no reason to release, and the range `^0.0.0-NAME-1`
 * also takes the snapshot of another branch.
 * @throws RefusedError if tracked files have changes, which the versions would mix with
 */
export const versionSnapshot = async (root: string, name: string): Promise<void> => {
  const changed = await changedFiles(root)
  if (changed !== '') throw new RefusedError(`commit or stash these first, a snapshot changes files:\n${changed}`)
  const packages = await listPublicPackages(root)
  const releases = packages.map((each) => `'${each.name}': patch\n`).join('')
  await writeFile(join(root, '.changeset', `snapshot-${name}.md`), `---\n${releases}---\n\nSnapshot ${name}.\n`)
  await run('pnpm', ['exec', 'changeset', 'version', '--snapshot', name], { cwd: root })
  for (const { path } of packages) {
    const file = join(path, 'package.json')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"workspace:^"', '"workspace:*"'))
  }
}
