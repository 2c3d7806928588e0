import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCommitFile } from './commit-file.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'justone-commit-'))
  path = join(folder, 'file')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const text = () => readFileSync(path, 'utf8')

describe('a file of lines', () => {
  test('has a pushed line at once, what was added before in front of it', async () => {
    const file = openCommitFile(path)
    file.add('one')
    file.push('two')
    expect(text()).toBe('one\ntwo\n')
    await file.close()
  })

  test('has a committed line when the promise resolves, and an added one when it is closed', async () => {
    const file = openCommitFile(path)
    await Promise.all([file.commit('one'), file.commit('two')])
    file.add('three')
    expect(text()).toBe('one\ntwo\n')
    await file.close()
    expect(text()).toBe('one\ntwo\nthree\n')
  })

  test.each([
    ['half a line', 'whole\nhal', 'whole\n'],
    ['nothing but half a line', 'half', ''],
    ['half a line longer than what is looked at in one go', `whole\n${'x'.repeat(200_000)}`, 'whole\n'],
  ])('loses %s at its end when it is opened', async (_, before, after) => {
    writeFileSync(path, before)
    await openCommitFile(path).close()
    expect(text()).toBe(after)
  })

  test.runIf(process.platform === 'linux')('takes nothing more after a write that failed', async () => {
    const file = openCommitFile(path)
    rmSync(path)
    // A disk that is full, as far as a program can tell.
    const full = openCommitFile('/dev/full')
    await expect(full.commit('lost')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(() => {
      full.push('later')
    }).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
    await full.close()
    await file.close()
  })
})
