import { expect, test } from 'vitest'
import { readPublished, timeOf } from './example.ts'

const path = '/api/p/get-a/v1'
const published = (data: object, code = 0) => JSON.stringify({ code, message: null, data })
const facts = { api: path, checkedAt: '2026-04-16T04:41:45Z', synthetic: false }

test('an example is the data of a whole answer inside the answer, with all its digits', () => {
  const text = `{"code":0,"data":{"api":"${path}","checkedAt":"2026-04-16T04:41:45Z","synthetic":false,"example":{"code":0,"data":{"id":7000000000000000001}}}}`
  expect(readPublished(path, text)).toEqual({
    kind: 'example',
    example: {
      path,
      data: { id: 7000000000000000001n },
      source: { source: 'published', checkedAt: '2026-04-16T04:41:45Z' },
    },
  })
})

test('one that the vendor made up is marked', () => {
  const text = published({ ...facts, synthetic: true, example: { code: 0, data: [] } })
  expect(readPublished(path, text)).toMatchObject({ example: { source: { synthetic: true } } })
})

test.each([
  ['the address has none', '{"code":404,"data":null,"message":"Somebody"}', 'none', 'none published'],
  ['its data is empty', '{"code":0,"data":null}', 'none', 'none published'],
  ['its example is null', published({ ...facts, example: null }), 'none', 'none published'],
  ['the example is a failure', published({ ...facts, example: { code: 301, data: null } }), 'none', 'no success'],
  ['the example is no answer', published({ ...facts, example: { name: 'Somebody' } }), 'none', 'no success'],
  ['it is of another operation', published({ ...facts, api: '/api/Somebody' }), 'unreadable', 'of another operation'],
  ['the address refused', '{"code":500,"data":{"name":"Somebody"}}', 'unreadable', 'code 500'],
  ['a page came', '<html>Somebody</html>', 'unreadable', 'not JSON'],
  ['half an answer came', '{"code":0,"data":{"name":"Somebo', 'unreadable', 'not JSON'],
  ['something else came', '["Somebody"]', 'unreadable', 'not an answer'],
])('%s: no example, and the reason repeats nothing', (_, text, kind, reason) => {
  const read = readPublished(path, text)
  expect(read).toMatchObject({ kind, reason: expect.stringContaining(reason) as string })
  expect(JSON.stringify(read)).not.toContain('Somebo')
})

test.each([
  ['2026-04-16T04:41:45Z', true],
  ['2026-04-16 04:41:45', true],
  ['2026-04-16', true],
  ['2026-04-16T04:41:45.123+08:00', true],
  ['Somebody', false],
  ['2026-04-16 Somebody', false],
  [7n, false],
  [null, false],
])('%s is a time: %s', (value, want) => {
  expect(timeOf(value) !== undefined).toBe(want)
})
