import { expect, test } from 'vitest'
import type { Example } from './example.ts'
import { parseJson } from './json.ts'
import type { Source } from './schema/schema.ts'
import { widen, widenAll } from './widen.ts'

const path = '/api/p/get-a/v1'
const example = (text: string, source: Partial<Source> = {}): Example => ({
  path,
  data: parseJson(text),
  source: { source: 'published', ...source },
})
const april = example('{"a":1,"b":"x"}', { checkedAt: '2026-04-16' })
const may = example('{"a":null,"c":[]}', { checkedAt: '2026-05-01' })
const own = example('{"b":2}', { source: 'recorded' })

test('says where it comes from, and holds no value', () => {
  expect(widen(path, undefined, [april])).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    'x-inferred-from': { path, samples: [{ source: 'published', checkedAt: '2026-04-16' }] },
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'string' } },
  })
})

test('adds fields, kinds and sources, in an order that does not depend on the examples', () => {
  const all = widen(path, undefined, [april, may, own])
  expect(all['x-inferred-from']?.samples).toEqual([
    { source: 'published', checkedAt: '2026-04-16' },
    { source: 'published', checkedAt: '2026-05-01' },
    { source: 'recorded' },
  ])
  expect(all.properties).toMatchObject({
    a: { type: ['integer', 'null'] },
    b: { type: ['string', 'integer'] },
    c: { type: 'array' },
  })
  expect(JSON.stringify(widen(path, undefined, [own, may, april]))).toBe(JSON.stringify(all))
  expect(JSON.stringify(widen(path, widen(path, undefined, [may]), [own, april]))).toBe(JSON.stringify(all))
  expect(JSON.stringify(widen(path, widen(path, widen(path, undefined, [own]), [april]), [may]))).toBe(
    JSON.stringify(all),
  )
})

test('an example that is in already changes nothing, its source neither', () => {
  const both = widen(path, undefined, [april, own])
  expect(JSON.stringify(widen(path, both, [own, april]))).toBe(JSON.stringify(both))
})

test('an example that was made up proves fields only', () => {
  const ten = `[${Array.from({ length: 10 }, () => '{"a":1}').join(',')}]`
  expect(widen(path, undefined, [example(ten)]).items?.required).toEqual(['a'])
  expect(widen(path, undefined, [example(ten, { synthetic: true })]).items?.required).toBeUndefined()
})

test('widens each operation by its own examples and leaves the others out', () => {
  const other = { ...own, path: '/api/p/get-b/v1' }
  const committed = new Map([[path, widen(path, undefined, [april])]])
  const widened = widenAll(committed, [may, other])
  expect([...widened.keys()]).toEqual([path, '/api/p/get-b/v1'])
  expect(Object.keys(widened.get(path)?.properties ?? {})).toEqual(['a', 'b', 'c'])
})
