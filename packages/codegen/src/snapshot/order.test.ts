import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byNature, byValue, sortKeys } from './order.ts'

describe('byNature', () => {
  it.each([
    [
      ['_10', '_2', '_1'],
      ['_1', '_2', '_10'],
    ],
    [
      ['b2a', 'b10', 'a', 'B'],
      ['B', 'a', 'b2a', 'b10'],
    ],
    [
      ['02', '2', '1'],
      ['1', '02', '2'],
    ],
    [
      ['9007199254740993', '9007199254740992'],
      ['9007199254740992', '9007199254740993'],
    ],
    [
      ['z', 'ä'],
      ['z', 'ä'],
    ],
  ])('orders %j', (given, wanted) => {
    expect([...given].sort(byNature)).toEqual(wanted)
  })

  it('is a total order: antisymmetric, transitive, and equal only to itself', () => {
    const text = fc.stringMatching(/^[a_0-9]{0,5}$/)
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(byNature(a, b)) + Math.sign(byNature(b, a))).toBe(0)
        expect(byNature(a, b) === 0).toBe(a === b)
        if (byNature(a, b) <= 0 && byNature(b, c) <= 0) expect(byNature(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

it('byValue orders numbers by size and keeps types apart', () => {
  expect([100, '3', 20, 0, null].sort(byValue)).toEqual([0, 20, 100, null, '3'])
})

it('sortKeys sorts at every depth and leaves lists in their order', () => {
  expect(JSON.stringify(sortKeys({ b: [{ d: 1, c: 2 }, 1], a: null }))).toBe('{"a":null,"b":[{"c":2,"d":1},1]}')
})
