import { describe, expect, test } from 'vitest'
import { wrapTo } from './wrap.ts'
import { width } from './width.ts'
import { renderWrapped } from './wrapped-table.ts'

describe('a text that is wider than its place', () => {
  test('breaks between words', () => {
    expect(wrapTo('one two three four', 9)).toEqual(['one two', 'three', 'four'])
  })

  test('breaks between Chinese characters, which take two columns, and keeps marks with their word', () => {
    for (const line of wrapTo('星图对这次响应给出的状态，请勿使用。', 12)) {
      expect(width(line)).toBeLessThanOrEqual(12)
      expect(line).not.toMatch(/^[，。]/)
    }
    expect(wrapTo('星图对这次响应给出的状态，请勿使用。', 12).join('')).toBe('星图对这次响应给出的状态，请勿使用。')
  })

  test('keeps a word that is longer than the line whole', () => {
    expect(wrapTo('see https://docs.justoneapi.com/en now', 10)).toEqual([
      'see',
      'https://docs.justoneapi.com/en',
      'now',
    ])
  })

  test('goes on below itself in a table', () => {
    const text = renderWrapped(
      [
        ['--a', 'string', 'one two three four five six seven'],
        ['--b', 'integer', 'short'],
      ],
      40,
    )
    expect(text).toBe('--a  string   one two three four five\n              six seven\n--b  integer  short\n')
  })

  test('is whole in a pipe', () => {
    expect(renderWrapped([['a', 'one two three']], undefined)).toBe('a  one two three\n')
  })
})
