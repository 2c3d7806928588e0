/**
 * Makes a change of this repository without committing it, and writes it down for a pull request:
 *
 *   node scripts/propose.mjs sync DIR       what the published document changed
 *   node scripts/propose.mjs version DIR    version numbers and changelogs of the pending changesets
 *
 * DIR gets `changes.patch` and `body.md`; in GitHub Actions the step's output `changed` says whether there is anything.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { install, withPnpm } from './pnpm.mjs'

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

/** What the pending change adds to the changelogs, each under its package. */
const addedToChangelogs = () =>
  git('diff', '--cached', '--name-only', '--', '*CHANGELOG.md')
    .split('\n')
    .filter(Boolean)
    .map((file) => {
      const added = git('diff', '--cached', '--unified=0', '--', file)
        .split('\n')
        .filter((line) => /^\+(?!\+\+)/.test(line))
        .map((line) => line.slice(1))
      const [title] = readFileSync(file, 'utf8').split('\n')
      return [title, ...added.filter((line) => line !== title)].join('\n')
    })
    .join('\n')

const KINDS = {
  sync: {
    command: 'pnpm --silent spec:sync',
    writeBody: (file) => withPnpm(`pnpm --silent spec:diff --markdown > '${file}'`),
  },
  version: {
    command: 'pnpm --silent version-packages',
    writeBody: (file) => {
      writeFileSync(file, addedToChangelogs())
    },
  },
}

const [kind, folder] = process.argv.slice(2)
if (!Object.hasOwn(KINDS, kind ?? '') || folder === undefined) {
  console.error(`usage: node scripts/propose.mjs ${Object.keys(KINDS).join('|')} DIR`)
  process.exit(2)
}

const { command, writeBody } = KINDS[kind]
install()
const code = withPnpm(command)
if (code !== 0) process.exit(code)

git('add', '--all', '--', '.', `:(exclude)${folder}`)
const patch = git('diff', '--cached', '--binary', '--full-index')
const changed = patch !== ''
if (changed) {
  mkdirSync(folder, { recursive: true })
  writeBody(resolve(folder, 'body.md'))
  writeFileSync(join(folder, 'changes.patch'), patch)
}
git('reset', '--quiet')
console.error(changed ? `The change is in ${folder}.` : 'Nothing to propose.')
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `changed=${changed}\n`)
