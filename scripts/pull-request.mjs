/**
 * Commits what is staged to a branch of its own and opens its pull request, or brings that up to date:
 *
 *   node scripts/pull-request.mjs --branch sync/spec --title TITLE --body-file FILE
 *
 * Needs git, gh and GH_TOKEN, and nothing that has to be installed: it runs where the repository can be written.
 * A branch on which somebody else committed is left alone. CI is started by hand, because what the workflow's own token
 * pushes starts nothing.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }
/** GitHub refuses longer bodies. */
const MAX_BODY = 65_000

const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim()
const git = (...args) => run('git', ...args)

const { values } = parseArgs({
  options: { branch: { type: 'string' }, title: { type: 'string' }, 'body-file': { type: 'string' } },
})
const { branch, title, 'body-file': bodyFile } = values
if (!branch || !title || !bodyFile) {
  console.error('usage: node scripts/pull-request.mjs --branch BRANCH --title TITLE --body-file FILE')
  process.exit(2)
}

const text = readFileSync(bodyFile, 'utf8')
const body = text.length > MAX_BODY ? `${text.slice(0, MAX_BODY)}\n\n(cut; the changesets hold the rest)` : text

if (git('diff', '--cached', '--name-only') === '') {
  console.error('Nothing is staged.')
  process.exit(0)
}

const base = git('rev-parse', '--abbrev-ref', 'HEAD')
run('gh', 'auth', 'setup-git')
const isThere = git('ls-remote', '--heads', 'origin', branch) !== ''
if (isThere) {
  // A workflow's checkout holds one commit: what the branch was made from would count as somebody's work on it.
  const isShallow = git('rev-parse', '--is-shallow-repository') === 'true'
  const history = isShallow ? ['--unshallow'] : []
  git('fetch', '--quiet', ...history, 'origin', base, `+refs/heads/${branch}:refs/remotes/origin/${branch}`)
  const authors = git('log', '--format=%ae', `HEAD..origin/${branch}`).split('\n').filter(Boolean)
  const others = authors.filter((email) => email !== BOT.email)
  if (others.length > 0) {
    console.error(`${branch} has commits of ${[...new Set(others)].join(', ')}; it is left alone.`)
    process.exit(0)
  }
}

git('switch', '--quiet', '--force-create', branch)
git('-c', `user.name=${BOT.name}`, '-c', `user.email=${BOT.email}`, 'commit', '--quiet', '--message', title)
const isSame = isThere && git('rev-parse', 'HEAD^{tree}') === git('rev-parse', `origin/${branch}^{tree}`)
// By their parents: made within one second, the two commits may even be the same.
const isOnBase = isThere && git('rev-parse', `origin/${branch}^`) === git('rev-parse', 'HEAD^')
if (!(isSame && isOnBase)) git('push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`)

const [open] = JSON.parse(
  run('gh', 'pr', 'list', '--head', branch, '--base', base, '--state', 'open', '--json', 'number'),
)
const what = ['--title', title, '--body', body]
if (open) run('gh', 'pr', 'edit', String(open.number), ...what)
else run('gh', 'pr', 'create', '--base', base, '--head', branch, ...what)
if (!(isSame && isOnBase)) run('gh', 'workflow', 'run', 'ci.yml', '--ref', branch)
console.error(`${open ? 'Updated' : 'Opened'} the pull request of ${branch}.`)
