import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const run = promisify(execFile)
const SCRIPT = join(import.meta.dirname, '../../../scripts/pull-request.mjs')

/** Writes down its arguments, and knows the pull requests that it was told of. */
const GH = `#!/usr/bin/env node
const { appendFileSync, existsSync } = require('node:fs')
const args = process.argv.slice(2)
appendFileSync(process.env.GH_LOG, JSON.stringify(args) + '\\n')
if (args[1] === 'list') console.log(existsSync(process.env.GH_LOG + '.open') ? '[{"number":7}]' : '[]')
if (args[1] === 'create') appendFileSync(process.env.GH_LOG + '.open', '')
`

let folder: string
let work: string
let env: NodeJS.ProcessEnv

const git = async (...args: string[]) => (await run('git', args, { cwd: work, env })).stdout.trim()
const propose = async (text: string) => {
  await git('switch', '--quiet', 'main')
  await writeFile(join(work, 'document.json'), text)
  await git('add', '--all')
  await writeFile(join(folder, 'body.md'), `The document says ${text}; \`$(id)\``)
  const args = ['--branch', 'sync/spec', '--title', 'Follow "$(id)"', '--body-file', join(folder, 'body.md')]
  return (await run(process.execPath, [SCRIPT, ...args], { cwd: work, env })).stderr
}
/** What gh was asked for since the last call. */
const asked = async () => {
  const lines = (await readFile(join(folder, 'gh.log'), 'utf8')).trim().split('\n')
  await writeFile(join(folder, 'gh.log'), '')
  return lines.map((line) => (JSON.parse(line) as string[]).slice(0, 2).join(' '))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pull-request-'))
  work = join(folder, 'work')
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/gh'), GH)
  await chmod(join(folder, 'bin/gh'), 0o755)
  env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    GH_LOG: join(folder, 'gh.log'),
    GIT_AUTHOR_NAME: undefined,
    GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'),
  }
  await writeFile(join(folder, 'gitconfig'), '[user]\nname = Maintainer\nemail = maintainer@example.com\n')
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin.git')])
  await run('git', ['clone', '--quiet', join(folder, 'origin.git'), work], { env })
  await git('commit', '--quiet', '--allow-empty', '--message', 'Start')
  await git('push', '--quiet', 'origin', 'main')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the first change opens a pull request and has it checked', async () => {
  expect(await propose('one')).toContain('Opened')
  expect(await asked()).toEqual(['auth setup-git', 'pr list', 'pr create', 'workflow run'])
  expect(await git('show', 'origin/sync/spec:document.json')).toBe('one')
  expect(await git('log', '-1', '--format=%s', 'origin/sync/spec')).toBe('Follow "$(id)"')
})

test('the next change brings the same pull request up to date', async () => {
  await propose('one')
  await asked()
  expect(await propose('two')).toContain('Updated')
  expect(await asked()).toEqual(['auth setup-git', 'pr list', 'pr edit', 'workflow run'])
  await git('fetch', '--quiet')
  expect(await git('show', 'origin/sync/spec:document.json')).toBe('two')
  expect(await git('rev-list', '--count', 'main..origin/sync/spec')).toBe('1')
})

test('the same change again pushes and checks nothing', async () => {
  await propose('one')
  const before = await git('rev-parse', 'origin/sync/spec')
  await asked()
  await propose('one')
  expect(await asked()).not.toContain('workflow run')
  await git('fetch', '--quiet')
  expect(await git('rev-parse', 'origin/sync/spec')).toBe(before)
})

test('a checkout without history tells what main got meanwhile from what is on the branch', async () => {
  await propose('one')
  await git('switch', '--quiet', 'main')
  await git('commit', '--quiet', '--allow-empty', '--message', 'Something else')
  await git('push', '--quiet', 'origin', 'main')
  work = join(folder, 'shallow')
  const origin = pathToFileURL(join(folder, 'origin.git')).href
  await run('git', ['clone', '--quiet', '--depth', '1', origin, work], { env })
  expect(await propose('two')).toContain('Updated')
  await git('fetch', '--quiet', 'origin', '+refs/heads/sync/*:refs/remotes/origin/sync/*')
  expect(await git('show', 'origin/sync/spec:document.json')).toBe('two')
  expect(await git('rev-list', '--count', 'main..origin/sync/spec')).toBe('1')
})

test('a branch on which a maintainer committed is left alone', async () => {
  await propose('one')
  await git('switch', '--quiet', 'sync/spec')
  await git('commit', '--quiet', '--allow-empty', '--message', 'Mend an overlay')
  await git('push', '--quiet', 'origin', 'sync/spec')
  const before = await git('rev-parse', 'origin/sync/spec')
  expect(await propose('two')).toContain('has commits of maintainer@example.com')
  await git('fetch', '--quiet')
  expect(await git('rev-parse', 'origin/sync/spec')).toBe(before)
})

test('without a change there is no pull request', async () => {
  await writeFile(join(folder, 'body.md'), '')
  const args = ['--branch', 'b', '--title', 't', '--body-file', join(folder, 'body.md')]
  expect((await run(process.execPath, [SCRIPT, ...args], { cwd: work, env })).stderr).toContain('Nothing is staged')
})
