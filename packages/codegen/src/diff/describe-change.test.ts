import { describe, expect, test } from 'vitest'
import { type Change, LEVEL_OF } from './change.ts'
import { describeChange } from './describe-change.ts'
import { edited, parameter } from './test-edits.ts'
import { diffDocuments } from './index.ts'
import { shop } from './test-bundled.ts'

const KINDS = Object.keys(LEVEL_OF) as (keyof typeof LEVEL_OF)[]

const factsOf = (kind: keyof typeof LEVEL_OF): Omit<Change, 'detail'> => ({
  level: LEVEL_OF[kind],
  kind,
  operation: 'GET /api/shop/item/v1',
  path: '/api/shop/item/v1',
  place: { of: 'data', pointer: '/a~1b/*/c' },
  before: 'before-value',
  after: 'after-value',
  renamedTo: 'new-name',
  replacement: 'shop.otherV1',
})

describe('every kind of change has a sentence in both languages', () => {
  test.each(KINDS)('%s', (kind) => {
    const [en, zh] = [describeChange(factsOf(kind), 'en'), describeChange(factsOf(kind), 'zh')]
    expect(en).toMatch(/^[\x20-\x7e]+$/)
    expect(zh).toMatch(/\p{Script=Han}/u)
    for (const text of [en, zh]) expect(text).not.toMatch(/undefined|\[object|``/)
  })

  test.each(KINDS)('%s with no more than its kind is no nonsense either', (kind) => {
    const { level, operation, place } = factsOf(kind)
    for (const language of ['en', 'zh'] as const) {
      const text = describeChange({ level, kind, operation, ...(place && { place }), before: [], after: [] }, language)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })
})

test('a place in data is written as code writes it, a list of values is cut', () => {
  expect(describeChange(factsOf('answer-field-removed'), 'en')).toBe(
    '`data.a/b[*].c` is gone from the answer; stop reading it',
  )
  const values = Array.from({ length: 11 }, (_, index) => `v${index}`)
  const change = { ...factsOf('parameter-values-added'), after: values }
  expect(describeChange(change, 'en')).toMatch(/also takes `v0`, .*`v7` and 3 more$/)
  expect(describeChange(change, 'zh')).toContain('另外 3 个')
})

test('values under other spellings are told one by one, however many there are', () => {
  const edit = parameter('sort', ({ schema }) => {
    schema.enum = ['NEWEST', 'CHEAPEST']
    schema.default = 'NEWEST'
    schema['x-enum-descriptions'] = { NEWEST: 'Newest', CHEAPEST: 'Cheapest' }
  })
  const [change] = diffDocuments(shop(), edited(edit))
  expect(change && describeChange(change, 'en')).toBe(
    '`sort` no longer takes `_1`, `_2`; write `NEWEST` for `_1`, `CHEAPEST` for `_2`',
  )
  expect(change && describeChange(change, 'zh')).toBe(
    '`sort` 不再接受 `_1`、`_2`，请改写：`_1` → `NEWEST`，`_2` → `CHEAPEST`',
  )
})
