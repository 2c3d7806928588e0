import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import getReleasePlan from '@changesets/get-release-plan'
import { followersOf } from './followers.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

// Whoever asks for help or a dry run must not get the versions changed instead.
const unknown = process.argv.slice(2)
if (unknown.length > 0) {
  console.error(`${unknown.join(' ')}: pnpm version-packages takes no options. It turns .changeset into version numbers and
changelogs and commits nothing, so that git shows what it did. Now nothing was changed.`)
  process.exit(2)
}

const { releases } = await getReleasePlan(root)
for (const { name, type, summary } of followersOf(releases)) {
  const file = `follow-${name.replace('@justoneapi/', '')}.md`
  writeFileSync(join(root, '.changeset', file), `---\n'${name}': ${type}\n---\n\n${summary}\n`)
}
execFileSync('pnpm', ['exec', 'changeset', 'version'], { cwd: root, stdio: 'inherit' })
