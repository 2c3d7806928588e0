import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBootId } from './boot-id.ts'
import { takeLock } from './lock.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'justone-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A process id that nobody has: the largest that Linux gives is 2^22. */
const NOBODY = 2 ** 22 + 1

test('a lock that a living process holds is not taken', () => {
  writeFileSync(path, `${process.ppid} ${String(readBootId())}`)
  expect(takeLock(path)).toBe(process.ppid)
  expect(readdirSync(folder)).toEqual(['lock'])
})

test.each([
  ['of a dead process', `${NOBODY} ${String(readBootId())}`],
  ['from before the machine was restarted, whoever has the number now', `${process.ppid} another-boot`],
  ['that is empty', ''],
])('a lock %s is taken over, and let go', (_, text) => {
  writeFileSync(path, text)
  const release = takeLock(path)
  expect(readFileSync(path, 'utf8')).toBe(`${process.pid} ${String(readBootId())}`)
  expect(readdirSync(folder)).toEqual(['lock'])
  if (typeof release !== 'function') throw new Error('not taken')
  release()
  expect(readdirSync(folder)).toEqual([])
})
