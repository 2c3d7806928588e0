import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readProvenance } from './provenance.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const inActions = (event: unknown) => {
  const file = join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(event))
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: 'someone/sdk' }
}

test('a public repository is attested', () => {
  expect(readProvenance(inActions({ repository: { private: false } }))).toBe('https://github.com/someone/sdk')
})

test.each([
  ['a private repository', inActions({ repository: { private: true } })],
  ["a maintainer's machine", {}],
])('%s is not', (_, env) => {
  if ('GITHUB_ACTIONS' in env) writeFileSync(env.GITHUB_EVENT_PATH, JSON.stringify({ repository: { private: true } }))
  expect(readProvenance(env)).toBeUndefined()
})
