import { describe, expect, test } from 'vitest'
import { width } from '../../text/width.ts'
import { isFlatList, renderList } from './render-list.ts'

describe('a list of flat objects', () => {
  const rows = [
    { id: 902630132441288704n, text: '很好看的视频，下次还来', likes: 3 },
    { id: 2n, text: 'ok', likes: null, more: true },
  ]

  test('is a table with a column for each field, ids whole', () => {
    expect(renderList(rows, 80)).toBe(
      'id                  text                    likes  more\n' +
        '902630132441288704  很好看的视频，下次还来  3\n' +
        '2                   ok                      null   true\n',
    )
  })

  test('fits the terminal, Chinese characters counted as two columns', () => {
    for (const line of renderList(rows, 40).trimEnd().split('\n')) expect(width(line)).toBeLessThanOrEqual(40)
  })

  test('has no header in a pipe', () => {
    expect(renderList(rows, undefined).split('\n')[0]).toContain('902630132441288704')
  })
})

test.each<[string, unknown, boolean]>([
  ['flat objects', [{ a: 1 }, { b: null }], true],
  ['nothing', [], false],
  ['objects in objects', [{ a: { b: 1 } }], false],
  ['lists', [[1], [2]], false],
  ['one object', { a: 1 }, false],
  ['many fields', [Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`f${at}`, at]))], false],
])('%s as a table of columns: %j %s', (_, data, expected) => {
  expect(isFlatList(data)).toBe(expected)
})
