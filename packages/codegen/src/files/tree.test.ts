import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTree, writeAtomic, writeTree } from './tree.ts'

const folder = () => mkdtemp(join(tmpdir(), 'tree-'))
const write = async (root: string, files: Map<string, string>) => {
  const changes = await compareTree(root, files, '')
  await writeTree(root, files, changes)
  return changes
}

test('writes new and changed files, removes stale ones, and leaves the others untouched', async () => {
  const root = await folder()
  await write(
    root,
    new Map([
      ['a.ts', '1'],
      ['sub/b.ts', '1'],
      ['gone.ts', '1'],
    ]),
  )
  const before = await stat(join(root, 'a.ts'))
  const changes = await write(
    root,
    new Map([
      ['a.ts', '1'],
      ['sub/b.ts', '2'],
    ]),
  )
  expect(changes).toEqual({ changed: ['sub/b.ts'], stale: ['gone.ts'] })
  expect(await readFile(join(root, 'sub/b.ts'), 'utf8')).toBe('2')
  expect((await stat(join(root, 'a.ts'))).mtimeMs).toBe(before.mtimeMs)
  expect((await readdir(root)).sort()).toEqual(['a.ts', 'sub'])
})

test('a write that fails leaves no temporary file', async () => {
  const root = await folder()
  await write(root, new Map([['taken/file.ts', '1']]))
  await expect(writeAtomic(join(root, 'taken'), 'text')).rejects.toThrow()
  expect(await readdir(root)).toEqual(['taken'])
})

test('only what is owned can be stale', async () => {
  const root = await folder()
  await write(
    root,
    new Map([
      ['by-hand.ts', '1'],
      ['generated/gone.ts', '1'],
    ]),
  )
  expect(await compareTree(root, new Map([['generated/new.ts', '1']]), 'generated')).toEqual({
    changed: ['generated/new.ts'],
    stale: ['generated/gone.ts'],
  })
})
