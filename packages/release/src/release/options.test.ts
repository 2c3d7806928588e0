import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'

const NONE = { dryRun: false, tag: undefined, snapshot: undefined, pack: undefined, tarballs: undefined, help: false }

test('without arguments everything is built and published as latest', () => {
  expect(parseOptions([])).toEqual(NONE)
})

test('a snapshot is published under its own name', () => {
  expect(parseOptions(['--', '--snapshot', 'pr-12'])).toEqual({ ...NONE, snapshot: 'pr-12', tag: 'pr-12' })
})

test.each([
  [['--dryrun'], /--dryrun/],
  [['--tag', 'Next!'], /--tag: "Next!"/],
  [['--snapshot', 'latest'], /--snapshot: "latest"/],
  [['--snapshot', '1.2'], /--snapshot: "1.2"/],
  [['--snapshot', '$(id)'], /--snapshot: "\$\(id\)"/],
  [['--snapshot', 'pr-1', '--tag', 'next'], /leave --tag out/],
  [['--pack', 'a', '--tarballs', 'b'], /exclude each other/],
  [['--pack', 'a', '--tag', 'next'], /publishes nothing/],
])('%j is refused', (argv, message) => {
  expect(() => parseOptions(argv)).toThrow(message)
})
