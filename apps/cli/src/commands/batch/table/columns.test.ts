import { describe, expect, test } from 'vitest'
import { Columns } from './columns.ts'
import { parseExact } from '../../../output/parse-exact.ts'

const table = (...data: string[]) => {
  const columns = new Columns()
  const rows = data.map((text, at) => ({ row: at + 1, fields: { status: 'done', data: parseExact(text) } }))
  for (const row of rows) columns.see(row)
  const shown = columns.all.map(({ name, type }) => `${name}: ${type}`).filter((each) => each.startsWith('data'))
  const at = columns.all.findIndex(({ name }) => name.startsWith('data'))
  return { columns: shown, values: rows.map((row) => columns.valuesOf(row).slice(at)) }
}

describe('the columns of a result', () => {
  test.each<[string, string[], string[], unknown[][]]>([
    ['a field of each kind', ['{"a":1,"b":"x","c":true,"d":1.5}'], ['data.a: integer', 'data.b: text', 'data.c: boolean', 'data.d: number'], [[1, 'x', true, 1.5]]],
    ['fields of fields', ['{"a":{"b":{"c":1}}}'], ['data.a.b.c: integer'], [[1]]],
    ['a list, which is one value', ['{"a":[1,{"b":2}]}'], ['data.a: text'], [['[1,{"b":2}]']]],
    ['an id with all its digits', ['{"id":902630132441288704}', '{"id":7}'], ['data.id: text'], [['902630132441288704'], ['7']]],
    ['an integer and a fraction', ['{"a":1}', '{"a":0.5}'], ['data.a: number'], [[1], [0.5]]],
    ['a number and a text', ['{"a":1}', '{"a":"x"}'], ['data.a: text'], [['1'], ['x']]],
    ['nothing and then something', ['{"a":null}', '{"a":2}', '{}'], ['data.a: integer', 'data: text'], [[null, null], [2, null], [null, '{}']]],
    ['no object at all', ['[1]', 'null'], ['data: text'], [['[1]'], [null]]],
  ])('%s', (_, data, columns, values) => {
    const found = table(...data)
    expect(found.columns).toEqual(columns)
    expect(found.values).toEqual(values)
  }) // prettier-ignore

  test('are one of JSON when there would be too many', () => {
    const data = JSON.stringify(Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`id${at}`, at])))
    const found = table('{"a":1}', data)
    expect(found.columns).toEqual(['data: text'])
    expect(found.values).toEqual([['{"a":1}'], [data]])
  })
})
