import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readIfPresent, replaceFiles } from './store.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'store-'))))
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('writes all files, makes the folder, and leaves nothing beside them', () => {
  const inner = join(folder, 'a', 'b')
  replaceFiles(inner, { 'one.json': 'ä\n', 'two.json': '2\n' })
  expect(readdirSync(inner).sort()).toEqual(['one.json', 'two.json'])
  expect(readFileSync(join(inner, 'one.json'), 'utf8')).toBe('ä\n')
})

it('replaces by renaming: whoever has the old file open keeps reading the old text', () => {
  replaceFiles(folder, { 'one.json': 'old' })
  const { ino } = statSync(join(folder, 'one.json'))
  replaceFiles(folder, { 'one.json': 'new' })
  expect(statSync(join(folder, 'one.json')).ino).not.toBe(ino)
})

it('changes no file when one cannot be written, and removes what it began', () => {
  writeFileSync(join(folder, 'one.json'), 'old')
  // A folder stands where the second file is written aside.
  mkdirSync(join(folder, `.two.json.${process.pid}.tmp`))
  expect(() => {
    replaceFiles(folder, { 'one.json': 'new', 'two.json': 'new' })
  }).toThrow()
  expect(readFileSync(join(folder, 'one.json'), 'utf8')).toBe('old')
  expect(existsSync(join(folder, 'two.json'))).toBe(false)
  expect(existsSync(join(folder, `.one.json.${process.pid}.tmp`))).toBe(false)
})

it('reads a file, knows an absent one, and does not take another failure for absence', () => {
  writeFileSync(join(folder, 'one.json'), 'text')
  expect(readIfPresent(join(folder, 'one.json'))).toBe('text')
  expect(readIfPresent(join(folder, 'none.json'))).toBeUndefined()
  expect(() => readIfPresent(folder)).toThrow(/EISDIR/)
})
