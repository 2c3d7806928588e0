import { expect, test } from 'vitest'
import { type Candidate, planRelease } from './plan.ts'

const candidate = (name: string, version: string, rest: Partial<Candidate> = {}, dependencies = {}): Candidate => ({
  manifest: { name, version, dependencies, repository: { url: 'git+https://github.com/someone/sdk.git' } },
  tarball: `/tmp/${name}.tgz`,
  published: undefined,
  tagged: false,
  latest: undefined,
  ...rest,
})
const plan = (candidates: Candidate[], tag?: string, provenance?: string) =>
  planRelease(candidates, { tag, provenance })

test('what is not on the registry is published as latest, what is there is left', () => {
  const { steps, problems } = plan([candidate('schema', '0.2.0', { published: 'none' }), candidate('client', '0.2.0')])
  expect(problems).toEqual([])
  expect(
    steps.map((step) => [step.kind, step.candidate.manifest.name, step.kind === 'publish' ? step.tag : '']),
  ).toEqual([
    ['present', 'schema', ''],
    ['publish', 'client', 'latest'],
  ])
})

const REFUSED: [string, Candidate[], string | undefined, string | undefined, RegExp][] = [
  ['a version nobody set', [candidate('schema', '0.0.0')], undefined, undefined, /pnpm version-packages/],
  [
    'the same version with other content',
    [candidate('schema', '0.2.0', { published: 'code' })],
    undefined,
    undefined,
    /schema@0\.2\.0 stands on the registry with other content/,
  ],
  [
    'a package built against what nobody can install',
    [
      candidate('schema', '0.2.0', { published: 'code', tagged: true }),
      candidate('client', '0.3.0', {}, { schema: '^0.2.0' }),
    ],
    undefined,
    undefined,
    /client@0\.3\.0 was built against a schema that differs from the published 0\.2\.0/,
  ],
  ['a prerelease as latest', [candidate('schema', '0.2.0-next.0')], undefined, undefined, /--tag next/],
  [
    'an older version as latest',
    [candidate('schema', '0.9.1', { latest: '0.10.0' })],
    undefined,
    undefined,
    /--tag release-0\.9/,
  ],
  [
    'provenance of another repository',
    [candidate('schema', '0.2.0')],
    undefined,
    'https://github.com/other/sdk',
    /git\+https:\/\/github\.com\/other\/sdk\.git/,
  ],
]

test.each(REFUSED)('%s is refused', (_, candidates, tag, provenance, message) => {
  expect(plan(candidates, tag, provenance).problems).toEqual([expect.stringMatching(message)])
})

test('all reasons to refuse are told at once', () => {
  expect(plan([candidate('schema', '0.0.0'), candidate('client', '1.0.0-next.1')]).problems).toHaveLength(2)
})

test('a dist-tag of its own lets prereleases and older versions through', () => {
  expect(plan([candidate('schema', '0.2.0-next.0')], 'next').problems).toEqual([])
  expect(plan([candidate('schema', '0.9.1', { latest: '0.10.0' })], 'release-0.9').problems).toEqual([])
})

test('a newer version follows as latest', () => {
  expect(plan([candidate('schema', '0.10.0', { latest: '0.9.1' })]).problems).toEqual([])
})

test('provenance is fine when package.json names the repository', () => {
  expect(plan([candidate('schema', '0.2.0')], undefined, 'https://github.com/Someone/sdk').problems).toEqual([])
})

test('code that changed after its release is a note as long as nothing depends on it', () => {
  const { steps, problems } = plan([
    candidate('mock', '0.2.0', { published: 'code', tagged: true }),
    candidate('client', '0.3.0'),
  ])
  expect(problems).toEqual([])
  expect(steps[0]).toMatchObject({ kind: 'present', note: expect.stringContaining('a changeset for mock') as string })
})

test('documentation that changed after its release stops nothing', () => {
  const schema = candidate('schema', '0.2.0', { published: 'documentation', tagged: false })
  expect(plan([schema, candidate('client', '0.3.0', {}, { schema: '^0.2.0' })]).problems).toEqual([])
})

test('as a snapshot goes only what has the version of that snapshot', () => {
  const candidates = [candidate('schema', '0.0.0-pr-12-20261124'), candidate('client', '0.3.0')]
  expect(planRelease(candidates, { tag: 'pr-12', snapshot: 'pr-12', provenance: undefined }).problems).toEqual([
    expect.stringContaining('client@0.3.0 is no version of the snapshot pr-12'),
  ])
})
