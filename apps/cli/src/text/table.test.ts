import { expect, test } from 'vitest'
import { renderTable } from './table.ts'
import { cutTo, padTo, width } from './width.ts'

test.each<[string, number]>([
  ['abc', 3],
  ['达人', 4],
  ['a达b', 4],
  ['é', 1],
  ['👩‍👩‍👧', 2],
  ['', 0],
])('%j is %d columns wide', (text, columns) => {
  expect(width(text)).toBe(columns)
})

test.each<[string, number, string]>([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 4, 'abc…'],
  ['达人营销', 6, '达人…'],
  ['达人营销', 5, '达人…'],
])('%s cut to %d is %s', (text, columns, cut) => {
  expect(cutTo(text, columns)).toBe(cut)
})

test('padding counts columns, not characters', () => {
  expect(padTo('达人', 6)).toBe('达人  ')
})

test('columns line up beside wide characters', () => {
  expect(renderTable([['达人', '1'], ['ab', '22']])).toBe('达人  1\nab    22\n') // prettier-ignore
})

test('no line is wider than the terminal, and the widest column gives way', () => {
  const text = renderTable([['field', 'x'.repeat(200), 'reads as']], 60)
  expect(text.trimEnd()).toHaveLength(60)
  expect(text).toMatch(/^field {2}x+… {2}reads as\n$/)
})

test('a very narrow terminal still shows something of each column', () => {
  expect(renderTable([['a'.repeat(50), 'b'.repeat(50)]], 5)).toBe(`${'a'.repeat(7)}…  ${'b'.repeat(7)}…\n`)
})

test('in a pipe every value is whole', () => {
  expect(renderTable([['a', 'x'.repeat(200)]])).toBe(`a  ${'x'.repeat(200)}\n`)
})

test('control characters of an answer reach no terminal', () => {
  expect(renderTable([['a\u001b[31m\nb', 'c']])).toBe('a [31m b  c\n')
})
