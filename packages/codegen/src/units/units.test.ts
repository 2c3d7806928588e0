import { describe, expect, test } from 'vitest'
import { parseUnits } from './parse-units.ts'
import { type Navigable, schemaAt } from './schema-at.ts'

const text = (figure: string, operations = '[GET /api/a/b/v1]') =>
  `- operations: ${operations}\n  figures:\n    - ${figure}`
const GOOD = '{ at: [/a], unit: fen, certainty: proved, en: Price., zh: 价格。 }'

describe('parseUnits', () => {
  test('gives each operation its figures, one for each place', () => {
    const [first, second] = parseUnits(text(GOOD.replace('[/a]', '[/a, /b/*]'), '[GET /x, GET /y]'))
    expect(first?.figures.map(({ pointer }) => pointer)).toEqual(['/a', '/b/*'])
    expect(second).toEqual({ ...first, operation: 'GET /y' })
  })

  test.each([
    ['a unit that does not exist', GOOD.replace('fen', 'cents'), 'unit "cents" is not one of basis-points'],
    ['a certainty that does not exist', GOOD.replace('proved', 'sure'), 'certainty "sure" is not one of'],
    ['a place that is no pointer', GOOD.replace('/a', 'a'), '"at" has to be a list of JSON pointers'],
    ['a text in one language', GOOD.replace(', zh: 价格。', ''), 'needs en and zh'],
    ['a place with two meanings', `${GOOD}\n    - ${GOOD}`, 'GET /api/a/b/v1 /a stands twice'],
  ])('refuses %s', (_, figure, message) => {
    expect(() => parseUnits(text(figure))).toThrow(message)
  })
})

describe('schemaAt', () => {
  const tree: Navigable = { properties: { children: { items: { $ref: 'tree' } }, name: {} } }
  const schema: Navigable = {
    properties: {
      list: { items: { anyOf: [{ properties: { a: {} } }, {}] } },
      map: { additionalProperties: { properties: { 'x/y': {} } } },
      tree: { $ref: 'tree' },
    },
  }
  const count = (pointer: string) => schemaAt(schema, pointer, (ref) => (ref === 'tree' ? tree : undefined)).length

  test.each([
    ['/list/*/a', 1],
    ['/map/*/x~1y', 1],
    ['/tree/children/*/children/*/name', 1],
    ['/list/*/b', 0],
    ['/list/a', 0],
    ['/toString', 0],
  ])('%s leads to %i places', (pointer, places) => {
    expect(count(pointer)).toBe(places)
  })
})
