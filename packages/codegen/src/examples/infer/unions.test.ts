import { describe, expect, test } from 'vitest'
import { parseJson } from '../json.ts'
import { toSchema } from '../schema/to-schema.ts'
import { inferShape, syntheticEvidence } from './infer.ts'
import { uniteShapes } from './unite.ts'

const infer = (text: string) => toSchema(inferShape(parseJson(text)))
const field = (text: string) => infer(`[${text}]`).items?.properties?.['f']
const times = (count: number, text: string) => `[${Array.from({ length: count }, () => text).join(',')}]`

describe('what was seen at one place', () => {
  test.each([
    ['an integer', '{"f":1}', { type: 'integer' }],
    ['an integer and a fraction', '{"f":1},{"f":1.5}', { type: 'number' }],
    ['a number in a string', '{"f":"2600"}', { type: 'string' }],
    ['null and a string', '{"f":null},{"f":"x"}', { type: ['string', 'null'] }],
    ['several kinds', '{"f":1},{"f":"x"},{"f":true}', { type: ['string', 'integer', 'boolean'] }],
    [
      'an empty list where there is no object, PHP style',
      '{"f":[]},{"f":{"photo":[{"id":"1"}]}}',
      {
        type: ['object', 'array'],
        properties: {
          photo: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
        },
      },
    ],
    ['empty lists', '{"f":[]},{"f":[]}', { type: 'array' }],
    ['an empty list and one that is not', '{"f":[]},{"f":[true]}', { type: 'array', items: { type: 'boolean' } }],
    ['lists of lists', '{"f":[[1],[]]}', { type: 'array', items: { type: 'array', items: { type: 'integer' } } }],
    ['null', '{"f":null}', { 'x-seen': ['null'] }],
    ['empty objects', '{"f":{}}', { 'x-seen': ['empty object'] }],
    ['null and an empty object', '{"f":{}},{"f":null}', { 'x-seen': ['null', 'empty object'] }],
    ['null and an empty list', '{"f":[]},{"f":null}', { type: ['array', 'null'] }],
    ['an empty string', '{"f":""}', { type: 'string', 'x-seen': ['empty string'] }],
    ['an empty string and a filled one', '{"f":""},{"f":"x"}', { type: 'string' }],
  ])('%s', (_, objects, want) => {
    expect(field(objects)).toEqual(want)
  })
})

describe('data that says nothing', () => {
  test.each([
    ['null', { 'x-seen': ['null'] }],
    ['[]', { 'x-seen': ['empty array'] }],
    ['{}', { 'x-seen': ['empty object'] }],
  ])('%s', (text, want) => {
    expect(infer(text)).toEqual(want)
  })

  test('leaves the type to the next example', () => {
    const shapes = ['null', '[]', '{"a":1}'].map((text) => inferShape(parseJson(text)))
    expect(toSchema(uniteShapes(shapes))).toEqual({
      type: ['object', 'array', 'null'],
      properties: { a: { type: 'integer' } },
    })
  })
})

describe('a field is always there', () => {
  const required = (text: string) => infer(text).items?.required
  test('when each of ten objects has it', () => {
    expect(required(times(10, '{"a":1,"b":null}'))).toEqual(['a', 'b'])
  })
  test('not when there are nine', () => {
    expect(required(times(9, '{"a":1}'))).toBeUndefined()
  })
  test('not when one of twenty lacks it', () => {
    expect(required(`${times(19, '{"a":1,"b":1}').slice(0, -1)},{"a":1}]`)).toEqual(['a'])
  })
  test('not in an object that is there once', () => {
    expect(infer('{"a":1}').required).toBeUndefined()
  })
  test('not when a second example has too few, and never again after that', () => {
    const [many, few] = [times(10, '{"a":1}'), '[{"a":1}]'].map((text) => inferShape(parseJson(text)))
    expect(toSchema(uniteShapes([many!, few!])).items?.required).toBeUndefined()
    expect(toSchema(uniteShapes([many!, few!, many!])).items?.required).toBeUndefined()
  })
  test('not by a second example that has no such object at all', () => {
    const shapes = [times(10, '{"a":1}'), '[]'].map((text) => inferShape(parseJson(text)))
    expect(toSchema(uniteShapes(shapes)).items?.required).toEqual(['a'])
  })
  test('not in an example that the vendor made up', () => {
    expect(toSchema(inferShape(parseJson(times(10, '{"a":1}')), syntheticEvidence)).items?.required).toBeUndefined()
  })
})

describe('fields keep the order of the example', () => {
  const names = (...texts: string[]) =>
    Object.keys(toSchema(uniteShapes(texts.map((text) => inferShape(parseJson(text))))).properties ?? {})
  test.each([
    ['one example', ['{"z":1,"a":1,"m":1}'], ['z', 'a', 'm']],
    ['a second one that skips some', ['{"z":1,"a":1,"m":1}', '{"z":1,"m":1}'], ['z', 'a', 'm']],
    ['a second one with more', ['{"z":1,"m":1}', '{"z":1,"a":1,"m":1}'], ['z', 'a', 'm']],
    ['a second one that goes on', ['{"z":1,"a":1}', '{"z":1,"a":1,"x":1}'], ['z', 'a', 'x']],
  ])('%s', (_, texts, want) => {
    expect(names(...texts)).toEqual(want)
    expect(names(...texts.toReversed())).toEqual(want)
  })
})
