import { expect, test } from 'vitest'
import { mergeOrder } from './order.ts'

test.each([
  ['keeps the order of one list', [['b', 'a']], ['b', 'a']],
  [
    'puts a new key behind the one before it',
    [
      ['a', 'b', 'c'],
      ['a', 'x', 'b'],
    ],
    ['a', 'x', 'b', 'c'],
  ],
  [
    'puts a new first key first',
    [
      ['b', 'c'],
      ['a', 'b'],
    ],
    ['a', 'b', 'c'],
  ],
  ['puts a new last key last', [['a'], ['a', 'b'], ['b', 'c']], ['a', 'b', 'c']],
  [
    'follows the first list where two disagree',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    ['a', 'b'],
  ],
])('%s', (_, lists, want) => {
  expect(mergeOrder(lists)).toEqual(want)
})
