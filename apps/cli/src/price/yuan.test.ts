import { expect, test } from 'vitest'
import { parseYuan, toYuan } from './yuan.ts'

test.each([
  ['5', 5_000_000n, '5.0000'],
  ['0.02', 20_000n, '0.0200'],
  ['0.0200', 20_000n, '0.0200'],
  ['0.0012345', undefined, ''],
  ['0.00123', 1230n, '0.00123'],
  ['12.345678', 12_345_678n, '12.345678'],
  ['100.0000000', 100_000_000n, '100.0000'],
] as const)('%s is an exact amount', (text, micros, written) => {
  expect(parseYuan(text)).toBe(micros)
  if (micros !== undefined) expect(toYuan(micros)).toBe(written)
})

test.each(['', '-1', '1e3', 'five', '1,5', '¥5', '1.'])('%j is no amount', (text) => {
  expect(parseYuan(text)).toBeUndefined()
})
