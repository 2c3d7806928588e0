import { expect, test } from 'vitest'
import { rowKey } from './row-key.ts'
import { RowTable } from './row-table.ts'

test('a table remembers the state and the place of each of many rows', () => {
  const table = new RowTable()
  const keys = Array.from({ length: 20_000 }, (_, at) => rowKey('a.b', { id: String(at) }))
  for (const [at, key] of keys.entries()) {
    if (at % 3 === 0) table.set(key, 'done')
    expect(table.meet(key, at + 1)).toBe(true)
  }
  for (const [at, key] of keys.entries()) {
    expect(table.stateOf(key)).toBe(at % 3 === 0 ? 'done' : undefined)
    expect(table.rowOf(key)).toBe(at + 1)
    expect(table.meet(key, 1)).toBe(false)
  }
  expect(table.size).toBe(20_000)
  expect(table.stateOf(rowKey('a.b', { id: 'none' }))).toBeUndefined()
  expect(table.count('done', true)).toBe(6667)
  expect(table.count('done', false)).toBe(0)
})
