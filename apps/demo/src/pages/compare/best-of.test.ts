import { describe, expect, test } from 'vitest'
import { bestOf, toScores } from './best-of.ts'

describe('the best of a row', () => {
  test.each([
    ['is the highest rate', [2.4, 5.5, 3.1], 'high', 1],
    ['is the lowest cost', [56.5, null, 30.2], 'low', 2],
    ['is nobody when only one is known', [null, 4], 'high', undefined],
    ['is nobody when all are alike', [4, 4], 'low', undefined],
  ] as const)('%s', (_, values, better, best) => {
    expect(bestOf(values, better)).toBe(best)
  })
})

test('scores put the best at 100 and leave unknown figures out', () => {
  expect(toScores([2, 4, null], 'high')).toEqual([50, 100, null])
  expect(toScores([30, 60, 0], 'low')).toEqual([100, 50, null])
})
