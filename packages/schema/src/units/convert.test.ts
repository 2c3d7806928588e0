import { describe, expect, test } from 'vitest'
import { format, toNumber } from './convert.ts'
import type { Unit } from './unit.ts'

describe('the published figures of the seed operation', () => {
  test.each<[string, unknown, Unit, string, string]>([
    ['interaction rate', 244, 'basis-points', '2.44 %', '2.44%'],
    ['completion rate', 1113, 'basis-points', '11.13 %', '11.13%'],
    ['peers that it is ahead of', 5973, 'basis-points', '59.73 %', '59.73%'],
    ['CPM', '5657', 'fen', '56.57 yuan', '56.57 元'],
    ['CPE', '254', 'fen', '2.54 yuan', '2.54 元'],
    ['mean length', '2600', 'centiseconds', '26.00 s', '26.00 秒'],
    ['median of plays', '3642403', 'count', '3,642,403', '3,642,403'],
    ['mean of likes', '95028', 'count', '95,028', '95,028'],
  ])('%s reads well', (_, value, unit, en, zh) => {
    expect(format(value, unit)).toBe(en)
    expect(format(value, unit, 'zh')).toBe(zh)
  })

  test('what is unknown is not shown', () => {
    expect(format(540887, 'unknown')).toBeUndefined()
    expect(toNumber(10800, 'unknown')).toBeUndefined()
  })
})

test.each<[unknown, Unit, number | undefined]>([
  ['0.033', 'fraction', 3.3],
  [0.07, 'fraction', 7],
  ['-5', 'fen', -0.05],
  [12n, 'count', 12],
  ['2,000 - 20,000', 'count', undefined],
  ['1k-3w', 'text-range', undefined],
  ['', 'fen', undefined],
  [' 5', 'fen', undefined],
  ['0x10', 'count', undefined],
  [Number.NaN, 'fen', undefined],
  [null, 'fen', undefined],
  [true, 'count', undefined],
  ['20260416', 'yyyymmdd', undefined],
])('%s in %s is the number %s', (value, unit, number) => {
  expect(toNumber(value, unit)).toBe(number)
})

test.each<[unknown, Unit, string | undefined]>([
  [20260416, 'yyyymmdd', '2026-04-16'],
  ['2026', 'yyyymmdd', undefined],
  [1776211200, 'unix-seconds', '2026-04-15T00:00:00.000Z'],
  ['1776211200', 'unix-seconds', '2026-04-15T00:00:00.000Z'],
  ['soon', 'unix-seconds', undefined],
  ['1k-3w', 'text-range', '1k-3w'],
  [0, 'status', '0'],
  [56.789, 'index', '56.79'],
  [56, 'index', '56'],
  [{}, 'text', undefined],
])('%s in %s is shown as %s', (value, unit, text) => {
  expect(format(value, unit)).toBe(text)
})
