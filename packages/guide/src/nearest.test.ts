import { expect, test } from 'vitest'
import { distance, nearest } from './nearest.ts'

test.each<[string, string, number]>([
  ['', '', 0],
  ['a', '', 1],
  ['range', 'range', 0],
  ['rang', 'range', 1],
  ['raneg', 'range', 1],
  ['kitten', 'sitting', 3],
])('%s and %s are %d apart', (a, b, far) => {
  expect(distance(a, b)).toBe(far)
})

test.each<[string, string[], string[]]>([
  ['rang', ['lang', 'range'], ['lang', 'range']],
  ['rang', ['range', 'lang'], ['range', 'lang']],
  ['kol-id', ['kolId', 'type'], ['kolId']],
  ['completely-else', ['kolId', 'type'], []],
  ['x', ['a', 'b'], []],
])('near to %s among %j are %j', (typed, candidates, near) => {
  expect(nearest(typed, candidates, 5)).toEqual(near)
})
