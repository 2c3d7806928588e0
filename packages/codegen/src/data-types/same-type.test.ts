import { describe, expect, test } from 'vitest'
import { inferShape } from '../examples/infer/infer.ts'
import { parseJson } from '../examples/json.ts'
import { isSameType } from './same-type.ts'

const shape = (text: string) => inferShape(parseJson(text))

describe('two shapes are of one type', () => {
  test.each([
    ['with the same fields', '{"a":1,"b":"x"}', '{"b":"y","a":2}', true, true],
    ['whether integer or fraction', '{"a":1}', '{"a":1.5}', true, true],
    ['whether large or not', '{"a":1}', '{"a":7000000000000000001}', true, true],
    ['whether null is among the values or not', '[{"a":1},{"a":null}]', '[{"a":2}]', true, true],
    ['down to the elements', '{"a":[{"b":1}]}', '{"a":[{"b":2}]}', true, true],
    ['but not with a field more', '{"a":1}', '{"a":1,"b":1}', false, false],
    ['but not with another kind', '{"a":1}', '{"a":"1"}', false, false],
    ['but not with another field further down', '{"a":[{"b":1}]}', '{"a":[{"c":1}]}', false, false],
    ['but not a map and an object', '{"a":{"700001":1}}', '{"a":{"b":1}}', false, false],
    ['with null for a value, if lenient', '{"a":null}', '{"a":[1]}', false, true],
    ['with an empty list for a list, if lenient', '{"a":[]}', '{"a":[{"b":1}]}', false, true],
    ['with an empty object for an object, if lenient', '{"a":{}}', '{"a":{"b":1}}', false, true],
    ['but not with an empty list for a text', '{"a":[]}', '{"a":"x"}', false, false],
    [
      'when both contain themselves',
      '{"replies":[{"id":1,"text":"a","replies":null}]}',
      '{"replies":[{"id":2,"text":"b","replies":[]}]}',
      true,
      true,
    ],
  ])('%s', (_, one, other, strict, lenient) => {
    expect(isSameType(shape(one), shape(other), false)).toBe(strict)
    expect(isSameType(shape(other), shape(one), false)).toBe(strict)
    expect(isSameType(shape(one), shape(other), true)).toBe(lenient)
    expect(isSameType(shape(other), shape(one), true)).toBe(lenient)
  })
})
