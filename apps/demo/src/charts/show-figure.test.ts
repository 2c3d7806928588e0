import { expect, test } from 'vitest'
import { showTick, showValue } from './show-figure.ts'

test.each([
  [2.44, 'percent', '2.44 %', '2.44%'],
  [56.57, 'yuan', '¥56.57', '¥56.57'],
  [54_877, 'yuan', '¥54,877', '¥54,877'],
  [26, 'seconds', '26.0 s', '26.0 秒'],
  [95_028, 'count', '95,028', '95,028'],
  [3_642_403, 'count', '3.6M', '364.2万'],
  [75.67, 'index', '75.7', '75.7'],
] as const)('%s in %s reads well in both languages', (value, unit, en, zh) => {
  expect(showValue(value, unit, 'en')).toBe(en)
  expect(showValue(value, unit, 'zh')).toBe(zh)
})

test.each([
  [50, 'percent', '50 %'],
  [2.5, 'percent', '2.50 %'],
  [200, 'yuan', '¥200'],
  [100, 'index', '100'],
  [600_000, 'count', '600K'],
  [2_491_500, 'count', '2.492M'],
] as const)('%s in %s is short on an axis', (value, unit, text) => {
  expect(showTick(value, unit, 'en')).toBe(text)
})
