import { describe, expect, test } from 'vitest'
import { certaintyOf, learn } from './learned-price.ts'

const DAY = '2026-11-24'
const observe = (spent: bigint, charged: number, unknown = 0) => ({
  before: 1_000_000n,
  after: 1_000_000n - spent,
  charged,
  unknown,
})

describe('a price', () => {
  test('is what the balance lost, for each charged call', () => {
    expect(learn(observe(60_000n, 3), undefined, DAY)).toEqual({ price: 20_000n, seen: 1, isEven: true, day: DAY })
  })

  test('that was seen again is confirmed, another one starts anew', () => {
    const once = learn(observe(20_000n, 1), undefined, DAY)!
    expect(certaintyOf(once)).toBe('once')
    const twice = learn(observe(40_000n, 2), once, DAY)!
    expect(certaintyOf(twice)).toBe('confirmed')
    expect(learn(observe(30_000n, 1), twice, DAY)).toMatchObject({ price: 30_000n, seen: 1 })
  })

  test.each([
    ['does not divide evenly', observe(50_000n, 3), 16_667n],
    ['may be of more calls than were counted', observe(40_000n, 1, 1), 40_000n],
  ])('is unsure and rounded up when the difference %s', (_, observation, price) => {
    const learned = learn(observation, undefined, DAY)!
    expect(learned.price).toBe(price)
    expect(certaintyOf(learned)).toBe('unsure')
  })

  test.each([
    ['nothing was charged', observe(0n, 0)],
    ['the balance did not move', observe(0n, 2)],
    ['the account was topped up', observe(-5n, 2)],
  ])('is not learned when %s', (_, observation) => {
    expect(learn(observation, undefined, DAY)).toBeUndefined()
  })
})
