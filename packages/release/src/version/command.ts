import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import getReleasePlan from '@changesets/get-release-plan'
import { followersOf } from './followers.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

const { releases } = await getReleasePlan(root)
for (const { name, type, summary } of followersOf(releases)) {
  const file = `follow-${name.replace('@justoneapi/', '')}.md`
  writeFileSync(join(root, '.changeset', file), `---\n'${name}': ${type}\n---\n\n${summary}\n`)
}
execFileSync('pnpm', ['exec', 'changeset', 'version'], { cwd: root, stdio: 'inherit' })
