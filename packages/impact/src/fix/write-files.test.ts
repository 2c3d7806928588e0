import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeFiles, writeFiles } from './write-files.ts'

let folder: string
let first: string
let second: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-files-'))
  first = join(folder, 'a.ts')
  second = join(folder, 'b.ts')
  await writeFile(first, 'old a')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const changes = () => [
  { file: first, before: 'old a', after: 'new a' },
  { file: second, before: 'old b', after: 'new b' },
]

test('replaces every file and leaves nothing beside', async () => {
  await writeFile(second, 'old b', { mode: 0o755 })
  await writeFiles(changes())
  expect(await readdir(folder)).toEqual(['a.ts', 'b.ts'])
  expect([await readFile(first, 'utf8'), await readFile(second, 'utf8')]).toEqual(['new a', 'new b'])
})

test('writes nothing when a file is gone', async () => {
  await expect(writeFiles(changes())).rejects.toThrow('b.ts cannot be written')
  expect(await readdir(folder)).toEqual(['a.ts'])
  expect(await readFile(first, 'utf8')).toBe('old a')
})

test('gives the files before it their old text back when one cannot be replaced', async () => {
  // A folder cannot be replaced by a file, whoever asks for it.
  await mkdir(join(second, 'inside'), { recursive: true })
  await expect(writeFiles(changes())).rejects.toThrow('No file was changed')
  expect(await readdir(folder)).toEqual(['a.ts', 'b.ts'])
  expect(await readFile(first, 'utf8')).toBe('old a')
})

test('refuses a file that is another than the one that was read', async () => {
  const edits = [{ file: first, start: 0, end: 3, text: 'new' }]
  await expect(changeFiles(edits, new Map([[first, 'older a']]))).rejects.toThrow('was changed while it was read')
  expect(await changeFiles(edits, new Map([[first, 'old a']]))).toEqual([
    { file: first, before: 'old a', after: 'new a' },
  ])
})
