import { describe, expect, test } from 'vitest'
import { bundled } from '../diff/test-bundled.ts'
import { type Change, type ChangeKind, describeChange, type Level } from '../diff/index.ts'
import { LEVEL_OF } from '../diff/change.ts'
import { planChangesets } from './plan-changesets.ts'

const SHOP = bundled({})
const VERSIONS = new Map(['schema', 'client', 'cli', 'mock'].map((name) => [`@justoneapi/${name}`, '0.3.0']))

const change = (kind: ChangeKind, more: Partial<Change> = {}): Change => {
  const facts = {
    level: LEVEL_OF[kind],
    kind,
    operation: 'GET /api/shop/item/v1',
    name: 'shop.itemV1',
    platform: 'shop',
    place: { of: 'parameter', name: 'count', in: 'query' } as const,
    ...more,
  }
  return { ...facts, detail: describeChange(facts, 'en') }
}

const plan = (changes: readonly Change[], versions: ReadonlyMap<string, string> = VERSIONS) =>
  planChangesets({ changes, documents: [SHOP], versions })

const bumps = (changes: readonly Change[], versions?: ReadonlyMap<string, string>) =>
  Object.fromEntries(plan(changes, versions).map(({ name, bump }) => [name.replace('@justoneapi/', ''), bump]))

describe('which package a change reaches', () => {
  test.each<[ChangeKind, Record<string, Level | undefined>]>([
    ['parameter-removed', { schema: 'minor', client: 'minor', cli: 'minor', mock: 'minor' }],
    ['operation-added', { schema: 'minor', client: 'minor', cli: 'minor', mock: 'minor' }],
    // It is deprecated for who calls it; what the mock answers stays.
    ['operation-unlisted', { schema: 'minor', client: 'minor', cli: 'minor', mock: undefined }],
    // The client's range takes a patch of the schema; the command holds its own copy.
    ['words-changed', { schema: 'patch', client: undefined, cli: 'patch', mock: undefined }],
    ['statuses-changed', { schema: 'patch', client: undefined, cli: undefined, mock: undefined }],
    ['units-changed', { schema: 'minor', client: undefined, cli: 'minor', mock: undefined }],
    // A terminal prints what comes.
    ['answer-field-removed', { schema: 'minor', client: 'minor', cli: 'patch', mock: 'minor' }],
    ['operation-method-changed', { schema: 'minor', client: 'minor', cli: 'patch', mock: 'minor' }],
  ])('%s', (kind, expected) => {
    expect(bumps([change(kind)])).toEqual(expected)
  })

  test('before 1.0.0 a breaking change is a minor, from then on a major, each package by its own version', () => {
    const versions = new Map([...VERSIONS, ['@justoneapi/client', '1.4.0']])
    expect(bumps([change('parameter-removed')], versions)).toEqual({
      schema: 'minor',
      client: 'major',
      cli: 'minor',
      mock: 'minor',
    })
  })

  test('a package that is not in the workspace gets none', () => {
    expect(bumps([change('parameter-removed')], new Map([['@justoneapi/schema', '0.1.0']]))).toEqual({
      schema: 'minor',
    })
  })

  test('without a change there is no text', () => {
    expect(plan([]).map(({ text }) => text)).toEqual([undefined, undefined, undefined, undefined])
  })
})

test('the text is grouped by platform, heaviest first, and says one thing of several operations once', () => {
  const changes = [
    change('parameter-removed'),
    change('parameter-removed', { name: 'shop.listV1' }),
    change('operation-removed', { name: 'shop.oldV1', replacement: 'shop.newV1' }),
    change('operation-unlisted', { name: 'shop.aV1', after: '2026-07-23', replacement: 'shop.bV1' }),
    change('operation-unlisted', { name: 'shop.cV1', after: '2026-07-23' }),
    change('operation-added', { name: 'zoo.animalV1', platform: 'zoo' }),
    {
      ...change('words-changed'),
      name: undefined,
      platform: undefined,
      operations: ['GET /a', 'GET /b'],
    } as unknown as Change,
  ]
  expect(plan(changes)[0]?.text).toBe(`---
'@justoneapi/schema': minor
---

BREAKING. The API changed: 3 changes break callers, 3 additions, 1 smaller change.

**Several operations**

- 2 operations: other words in titles or descriptions

**Shop**

- BREAKING \`shop.itemV1\`, \`shop.listV1\`: \`count\` is no longer taken; leave it out
- BREAKING \`shop.oldV1\`: removed; move to \`shop.newV1\`
- \`shop.aV1\` (move to \`shop.bV1\`), \`shop.cV1\`: left out of the published document since 2026-07-23, therefore deprecated; still callable and typed

**zoo**

- \`zoo.animalV1\`: new
`)
})
