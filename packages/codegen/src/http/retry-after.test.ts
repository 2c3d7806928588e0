import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const now = Date.UTC(2026, 10, 24, 12, 0, 0)

describe('parseRetryAfter', () => {
  it.each([
    ['nothing', null, undefined],
    ['seconds', '3', 3_000],
    ['seconds with spaces around', ' 120 ', 120_000],
    ['a date ahead', 'Tue, 24 Nov 2026 12:00:05 GMT', 5_000],
    ['a date behind', 'Tue, 24 Nov 2026 11:59:00 GMT', 0],
    ['a fraction', '1.5', undefined],
    ['a negative number', '-1', undefined],
    ['words', 'soon', undefined],
  ])('reads %s', (_, header, wanted) => {
    expect(parseRetryAfter(header, now)).toBe(wanted)
  })
})
