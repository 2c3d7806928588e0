import { expect, test } from 'vitest'
import { isNpmNewEnough } from './npm.ts'

test.each([
  ['10.9.3', false],
  ['11.5.0', false],
  ['11.5.1', true],
  ['11.10.0', true],
  ['12.0.0', true],
])('npm %s may publish: %s', (version, expected) => {
  expect(isNpmNewEnough(version)).toBe(expected)
})
