import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openResultIndex } from './result-index.ts'
import { renderResult } from './result-line.ts'
import { rowKey } from './row-key.ts'
import { RowTable } from './row-table.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'justone-index-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const KEY = rowKey('o', { id: '1' })
const line = (status: 'done' | 'unknown', rest: object) => renderResult({ key: KEY, status }, 1, { args: {}, ...rest })
const indexOf = (lines: readonly string[]) => {
  const file = join(folder, 'out.ndjson')
  writeFileSync(file, lines.map((each) => `${each}\n`).join(''))
  const rows = new RowTable()
  rows.meet(KEY, 1)
  const index = openResultIndex(file, rows, 1)
  const found = [...index.lines()].map((each) => [each.row, each.line])
  index.close()
  return found
}

const done = line('done', { code: 0, data: 1 })
const silent = line('unknown', { error: 'no answer' })
const strange = line('unknown', { error: 'code "0"', answer: { code: '0', data: 1 } })

test.each<[string, string[], [number, string][]]>([
  ['an answer comes behind an unknown row', [silent, done], [[1, done]]],
  ['an answer counts wherever it stands', [done, silent], [[1, done]]],
  ['a strange answer stays beside a later silence', [strange, silent], [[1, silent], [0, strange]]],
  ['a strange answer stays beside a later answer', [strange, done], [[1, done], [0, strange]]],
  ['a line that is broken stays', [`${silent}}`, done], [[1, done], [0, `${silent}}`]]],
  ['and when they are put into order again', [done, strange], [[1, done], [0, strange]]],
])('of several lines of a row: %s', (_, lines, want) => {
  expect(indexOf(lines)).toEqual(want)
}) // prettier-ignore
