import { expect, test } from 'vitest'
import { createBuckets } from './rate-limit.ts'

test('lets a burst in, then as many as time allows, for each key apart', () => {
  let now = 0
  const take = createBuckets({ burst: 2, perSecond: 1 }, () => now)
  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, false, true])
  now = 1000
  expect([take('a'), take('a')]).toEqual([true, false])
  now = 60_000
  expect([take('a'), take('a'), take('a')]).toEqual([true, true, false])
})
