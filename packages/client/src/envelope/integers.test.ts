import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LargeIntegers, mayHoldLargeInteger, parseJson } from './integers.ts'

const ID = '902630132441288704'

const encode = (text: string) => new TextEncoder().encode(text)
const parse = (text: string, largeIntegers?: LargeIntegers) => parseJson(encode(text), largeIntegers)

describe('parseJson', () => {
  it.each([
    ['an id in an object', `{"id":${ID}}`, { id: ID }],
    ['a negative one', `{"id":-${ID}}`, { id: `-${ID}` }],
    ['one in an array, with spaces', `[ ${ID} , 1 ]`, [ID, 1]],
    ['one as the whole text', ID, ID],
    ['one behind a string that ends in a backslash', `{"a":"\\\\","id":${ID}}`, { a: '\\', id: ID }],
    ['one behind a string with an escaped quote', `{"a":"\\"${ID},","id":${ID}}`, { a: `"${ID},`, id: ID }],
    ['the largest safe integer stays a number', '{"id":9007199254740991}', { id: 9007199254740991 }],
    ['the first unsafe one becomes text', '{"id":9007199254740992}', { id: '9007199254740992' }],
    ['digits in a string stay', `{"id":"${ID}","url":"/a/${ID}/"}`, { id: ID, url: `/a/${ID}/` }],
    ['digits that look like a value inside a string stay', `{"a":"x:${ID},"}`, { a: `x:${ID},` }],
    ['a fraction stays a number', '[0.12345678901234567890]', [0.12345678901234568]],
    ['a long integer part with a fraction stays a number', '[1234567890123456789.5]', [1234567890123456800]],
    ['an exponent stays a number', '[1234567890123456789e2]', [123456789012345680000]],
    ['minus zero stays', `[-0,${ID}]`, [-0, ID]],
  ])('%s', (_, text, want) => {
    expect(parse(text)).toEqual(want)
  })

  it('gives bigints without taking a string of digits for one', () => {
    expect(parse(`{"id":${ID},"text":"${ID}","mark":"\ue000${ID}","escaped":"\\ue001"}`, 'bigint')).toEqual({
      id: 902630132441288704n,
      text: ID,
      mark: `\ue000${ID}`,
      escaped: '\ue001',
    })
  })

  it('rounds when the caller wants numbers', () => {
    expect(parse(`[${ID}]`, 'number')).toEqual([902630132441288700])
  })

  it.each([
    `{"id":${ID}`,
    `{"id":0${ID}}`,
    `{"id":--${ID}}`,
    `{${ID}:1}`,
    `{${ID} :1}`,
    `{"a"${ID}}`,
    `[1 ${ID}]`,
    `[${ID}"a"]`,
    `{"a":"${ID}`,
    `[+${ID}]`,
    `[\u00a0${ID}]`,
  ])('refuses what JSON.parse refuses: %s', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(() => parse(text)).toThrow(SyntaxError)
    expect(() => parse(text, 'bigint')).toThrow(SyntaxError)
  })

  it('is JSON.parse for any value without large integers, however its text looks', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(4), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent)
        const value = JSON.parse(spaced) as unknown
        fc.pre(!/(?<!["\d.])\d{16,}/.test(spaced))
        expect(parse(spaced)).toStrictEqual(value)
      }),
    )
  })

  it('differs from JSON.parse only where an integer is unsafe', () => {
    const leaf = fc.oneof(
      fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }).map((value) => ({
        text: String(value),
        want: Number.isSafeInteger(Number(value)) ? Number(value) : String(value),
      })),
      fc
        .oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('\\', '"', '1', '9', ':', ',', '[', '\u2028') }),
          fc.stringMatching(/^\d{15,20}$/),
        )
        .map((value) => ({ text: JSON.stringify(value), want: value })),
      fc
        .double({ noDefaultInfinity: true, noNaN: true })
        .map((value) => ({ text: JSON.stringify(value), want: JSON.parse(JSON.stringify(value)) as number })),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), leaf, fc.constantFrom('', ' ', '\n\t'))), (fields) => {
        const parts = fields.map(
          ([key, { text }, space], at) => `${space}${JSON.stringify(`${at}${key}`)}${space}:${space}${text}${space}`,
        )
        const doubles = fields.filter(
          ([, { want }]) => typeof want === 'number' && !Number.isSafeInteger(want) && Number.isInteger(want),
        )
        fc.pre(doubles.length === 0)
        const want = Object.fromEntries(fields.map(([key, value], at) => [`${at}${key}`, value.want]))
        expect(parse(`{${parts.join(',')}}`)).toEqual(want)
      }),
    )
  })

  it('throws on every half of a text, as JSON.parse does', () => {
    const text = `{"a":"x\\"y","id":${ID},"b":[1.5e3,-0,"${ID}"]}`
    for (let end = 0; end < text.length; end++) expect(() => parse(text.slice(0, end))).toThrow(SyntaxError)
  })
})

describe('mayHoldLargeInteger', () => {
  const holds = (text: string) => mayHoldLargeInteger(encode(text))

  it.each([
    ['the shortest unsafe integer alone', '9007199254740992', true],
    ['an id as a value', `{"a":${ID}}`, true],
    ['one behind Chinese text', `{"名字":"数字","a":-${ID}}`, true],
    ['one behind an id in quotes', `{"a":"${ID}","b":${ID}}`, true],
    ['one behind a short number', `[1:${ID}]`, true],
    ['15 digits', '{"a":123456789012345}', false],
    ['many numbers of 15 digits', `[${'123456789012345,'.repeat(50)}1]`, false],
    ['an id in quotes', `{"a":"${ID}"}`, false],
    ['an id in an address', `{"a":"/a/${ID}/?x=${ID}"}`, false],
    ['nothing', '', false],
    ['less than a word', '12', false],
  ])('%s', (_, text, want) => {
    expect(holds(text)).toBe(want)
  })

  it('finds it at every place, in bytes that begin at every place of a larger buffer', () => {
    for (let place = 0; place < 40; place++) {
      const text = encode(`${' '.repeat(place)}1234567890123456`)
      for (let offset = 0; offset < 8; offset++) {
        const buffer = new Uint8Array(offset + text.length + 3).fill(49)
        buffer.set(text, offset)
        expect(mayHoldLargeInteger(buffer.subarray(offset, offset + text.length))).toBe(true)
        expect(mayHoldLargeInteger(buffer.subarray(offset, offset + text.length - 1))).toBe(false)
      }
    }
  })

  it('agrees with a plain look at every digit', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^\d{1,20}$/),
      fc.constantFrom(':', ',', '[', ']', '}', '-', ' ', '"', '.', ';', 'e', '字'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        expect(holds(text)).toBe(/(?<![^:,[\-\s])\d{16,}(?![^,\]}\s])/.test(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a text full of digits once', () => {
    // Walking back to where the digits begin, from each place, would take many minutes.
    expect(holds(`{"a":"x${'1'.repeat(4_000_000)}"}`)).toBe(false)
  })
})
