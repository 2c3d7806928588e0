import { expect, test } from 'vitest'
import { coverageOf, renderCoverage } from './coverage.ts'
import type { Schema } from './schema/schema.ts'

const paths = ['/api/b/get-x/v1', '/api/a/get-y/v1', '/api/a/get-z/v1', '/api/a/get-w/v1']
const schemas = new Map<string, Schema>([
  ['/api/a/get-y/v1', { type: 'object' }],
  ['/api/a/get-z/v1', { 'x-seen': ['empty array'] }],
])

test('tells what is typed, what had an empty example and what had none, by platform', () => {
  expect(coverageOf(paths, schemas)).toEqual({
    total: 4,
    typed: 1,
    platforms: [
      { platform: 'a', total: 3, typed: 1, empty: ['/api/a/get-z/v1'], missing: ['/api/a/get-w/v1'] },
      { platform: 'b', total: 1, typed: 0, empty: [], missing: ['/api/b/get-x/v1'] },
    ],
  })
})

test('prints as Markdown', () => {
  expect(renderCoverage(coverageOf(paths, schemas))).toBe(`**1 of 4 typed.**

| platform | typed | operations |
| --- | ---: | ---: |
| a | 1 | 3 |
| b | 0 | 1 |

Example without content:

- a: getZV1

No example:

- a: getWV1
- b: getXV1
`)
})
