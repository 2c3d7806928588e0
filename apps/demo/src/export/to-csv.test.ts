import { expect, test } from 'vitest'
import { idCell, toCsv } from './to-csv.ts'

test.each([
  [['a', 1, null], 'a,1,'],
  [['say "hi", you'], '"say ""hi"", you"'],
  [['two\nlines'], '"two\nlines"'],
  [['=1+1'], "'=1+1"],
  [['@name'], "'@name"],
  [[idCell('7000000000000000001')], '\t7000000000000000001'],
  [[-0.05, '-12'], '-0.05,-12'],
])('writes %j as %s', (row, line) => {
  expect(toCsv([row])).toBe(`\uFEFF${line}\r\n`)
})
