import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from './journal.ts'
import { renderResult } from './result-line.ts'
import type { RowState } from './row-table.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justone-journal-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const KEY = 'abcdefghijklmnop'
const OTHER = 'ABCDEFGHIJKLMNOP'
const run = { operation: 'a.b', input: 'in', bootId: 'boot-1' }
const file = () => join(folder, 'journal')
const result = () => join(folder, 'result')
const open = (more: Partial<typeof run> = {}) => openJournal(file(), { ...run, ...more }, result())

describe('a journal', () => {
  test.each<[string, string, string, RowState]>([
    ['noted and not sent: free, because the machine kept running', `+${KEY}`, 'boot-1', 'free'],
    ['noted, and the machine went down: perhaps sent', `+${KEY}`, 'boot-2', 'unknown'],
    ['sent, without an answer', `+${KEY}\n>${KEY}`, 'boot-1', 'unknown'],
    ['done', `+${KEY}\n>${KEY}\n=${KEY}`, 'boot-1', 'done'],
    ['failed', `+${KEY}\n>${KEY}\n!${KEY}`, 'boot-1', 'failed'],
    ['unknown, and tried again for nothing', `?${KEY}\n>${KEY}\n~${KEY}`, 'boot-1', 'unknown'],
    ['cut in its last line', `+${KEY}\n>${KEY}\n=${KEY.slice(0, 5)}`, 'boot-1', 'unknown'],
  ])('of a row that was %s', async (_, lines, bootId, want) => {
    await writeFile(file(), `# a.b\n@boot-1 in\n${lines}`)
    if (!lines.endsWith(KEY.slice(0, 5))) await appendFile(file(), '\n')
    const journal = await open({ bootId })
    expect(journal.rows.stateOf(KEY)).toBe(want)
    await journal.close()
    const again = await open({ bootId })
    expect(again.rows.stateOf(KEY)).toBe(want)
    expect(again.charges).toBe(journal.charges)
    await again.close()
  })

  test('believes a result that is there although the process ended before it said so', async () => {
    await writeFile(file(), `# a.b\n@boot-1 in\n>${KEY}\n>${OTHER}\n`)
    const lines = [renderResult({ key: KEY, status: 'unknown' }, 1, { args: {} }), renderResult({ key: KEY, status: 'done' }, 1, { args: {} })] // prettier-ignore
    await writeFile(result(), lines.map((line) => `${line}\n`).join(''))
    const journal = await open()
    expect([journal.rows.stateOf(KEY), journal.rows.stateOf(OTHER)]).toEqual(['done', 'unknown'])
    await journal.close()
  })

  test('counts what was charged or may have been, each try of a row for itself', async () => {
    await writeFile(file(), `# a.b\n@boot-1 in\n=${KEY}\n?${OTHER}\n>${OTHER}\n~${OTHER}\n>${OTHER}\n=${OTHER}\n!x\n`)
    const journal = await open()
    expect(journal.charges).toBe(3)
    await journal.close()
  })

  test('has the word that a row is sent before it goes on', async () => {
    const journal = await open()
    await journal.commit(KEY)
    journal.note(KEY, 'sent')
    expect((await readFile(file(), 'utf8')).split('\n').slice(0, 4)).toEqual([
      '# a.b',
      '@boot-1 in',
      `+${KEY}`,
      `>${KEY}`,
    ])
    await journal.close()
  })

  test('notices another input', async () => {
    await (await open()).close()
    const journal = await open({ input: 'other' })
    expect(journal.isOtherInput).toBe(true)
    await journal.close()
  })
})
