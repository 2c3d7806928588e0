import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson, stringifyJson, type Json } from './json.ts'

const roundTrip = (text: string) => stringifyJson(parseJson(text) as Json)

describe('parseJson and stringifyJson', () => {
  it.each(['9223372036854775807', '-9007199254740993', '902630132441288704'])('keep the digits of %s', (digits) => {
    expect(roundTrip(`{"maximum":${digits}}`)).toBe(`{\n  "maximum": ${digits}\n}\n`)
  })

  it('leave digits inside strings alone', () => {
    expect(roundTrip('["9223372036854775807", "a \\" 9223372036854775807"]')).toBe(
      '[\n  "9223372036854775807",\n  "a \\" 9223372036854775807"\n]\n',
    )
  })

  it('read safe numbers as numbers', () => {
    expect(parseJson('[1, 9007199254740991, 1e21, 0.1, 9223372036854775807]')).toEqual([
      1,
      9007199254740991,
      1e21,
      0.1,
      expect.any(String),
    ])
  })

  it('throw as JSON.parse does', () => {
    expect(() => parseJson('{"a":')).toThrow(SyntaxError)
    expect(() => parseJson('{"a":9223372036854775807')).toThrow(SyntaxError)
  })

  it('are otherwise JSON itself', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(roundTrip(text))).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))))
      }),
    )
  })
})
