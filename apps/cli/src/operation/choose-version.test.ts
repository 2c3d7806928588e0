import type { OperationInfo } from '@justoneapi/schema'
import { expect, test } from 'vitest'
import { chooseVersion } from './choose-version.ts'

const version = (number: number, more: Partial<OperationInfo> = {}) => ({ version: number, ...more }) as OperationInfo

test.each<[string, OperationInfo[], number | undefined]>([
  ['the highest', [version(1), version(3), version(2)], 3],
  ['the advised one, although lower', [version(1, { recommended: true }), version(3)], 1],
  ['not a deprecated one', [version(1), version(2, { deprecated: true })], 1],
  ['not an unlisted one', [version(1), version(2, { unlisted: '2026-01-01' })], 1],
  ['not an advised one that is deprecated', [version(1, { recommended: true, deprecated: true }), version(2)], 2],
  ['a deprecated one when there is no other', [version(1, { deprecated: true })], 1],
  ['none of none', [], undefined],
])('%s', (_, versions, chosen) => {
  expect(chooseVersion(versions)?.version).toBe(chosen)
})
