import { describe, expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import { zh } from '../../messages/zh.ts'
import { toFacts } from './progress.ts'
import { emptySummary } from './summary.ts'

const summary = { ...emptySummary(), done: 400, before: 100, sent: 330, charged: 300, failed: 30, unknown: 2, repeated: 7, failures: { 400: 10, 301: 20, OutcomeUnknownError: 2 } } // prettier-ignore
const moments = [
  { at: 1000, sent: 230 },
  { at: 3000, sent: 330 },
]

describe('the line of progress', () => {
  test('tells rate, remaining time, charges, failures by code, unknown rows and repetitions', () => {
    expect(en.batch.progress(toFacts(summary, 5432, moments))).toBe(
      '432 of 5432 rows  50.0/s  1m 40s left  300 charged  failed: 301 x20, 400 x10, OutcomeUnknownError x2  2 unknown  7 repeated',
    )
    expect(zh.batch.progress(toFacts(summary, 5432, moments))).toContain('剩余 1 分 40 秒  计费 300')
  })

  test('knows no end of standard input, and no rate at the start', () => {
    expect(en.batch.progress(toFacts(emptySummary(), undefined, [{ at: 0, sent: 0 }]))).toBe('0 rows  0.0/s  0 charged')
  })
})
