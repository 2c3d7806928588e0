/** How integers outside the safe range of a JavaScript number arrive. */
export type LargeIntegers = 'string' | 'bigint' | 'number'

/** The shortest integer that can be unsafe (2^53 is 9007199254740992) has so many digits. */
const DIGITS = 16

/** Behind the last byte there is none, which is no digit. */
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57

/** The ends count as space. */
const isSpace = (byte: number | undefined) =>
  byte === undefined || byte === 32 || byte === 10 || byte === 13 || byte === 9

/** What JSON has before a number: a colon, a comma, a bracket, a minus or space. */
const isBefore = (byte: number | undefined) => byte === 58 || byte === 44 || byte === 91 || byte === 45 || isSpace(byte)

/** What JSON has behind it: a comma, a bracket, a brace or space. */
const isBehind = (byte: number | undefined) => byte === 44 || byte === 93 || byte === 125 || isSpace(byte)

/** The upper half of each of four bytes: 3 in the digits, 0x30 to 0x39, whatever the order of the bytes. */
const UPPER_HALVES = 0xf0f0f0f0 | 0

/** Behind the last word there is none, which holds no digits. */
const mayBeDigits = (word: number | undefined) => ((word as number) & UPPER_HALVES) === 0x30303030

/**
 * Whether a JSON text in UTF-8 may hold an integer that a number cannot carry. Reads the bytes as words of four and
 * looks at every third, because a run of 16 digits fills three in a row at least, wherever it begins. Ids in strings and
 * addresses are passed over by what stands around them.
 */
export const mayHoldLargeInteger = (bytes: Uint8Array): boolean => {
  if (bytes.length < DIGITS) return false
  const skipped = -bytes.byteOffset & 3
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + skipped, (bytes.length - skipped) >> 2)
  const { length } = words
  let seen = 0
  for (let word = 1; ;) {
    // Almost all of the time is spent here; three steps a round save a quarter of it.
    while (word + 6 < length) {
      if (mayBeDigits(words[word])) break
      word += 3
      if (mayBeDigits(words[word])) break
      word += 3
      if (mayBeDigits(words[word])) break
      word += 3
    }
    while (word < length && !mayBeDigits(words[word])) word += 3
    if (word >= length) return false
    if (!mayBeDigits(words[word - 1]) && !mayBeDigits(words[word + 1])) {
      word += 3
      continue
    }
    let start = word * 4 + skipped
    let end = start
    while (start > seen && isDigit(bytes[start - 1])) start--
    if (start === 0 || isBefore(bytes[start - 1])) {
      while (isDigit(bytes[end])) end++
      if (end - start >= DIGITS && isBehind(bytes[end])) return true
    }
    seen = end
    word = Math.max(word + 3, (end - skipped) >> 2)
  }
}

/**
 * Strings, which stay as they are, and whole integers: what stands around an integer must be what JSON has around a
 * value, or it stays as it is too. Strings are matched without a choice inside the loop, so that long ones need no stack.
 */
const STRING_OR_INTEGER = /"[^"\\]*(?:\\[^][^"\\]*)*"?|(?<![^[,:\s])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g

/** Puts each unsafe integer into quotes, outside of strings only. */
const quoteIntegers = (text: string, mark: string): string =>
  text.replace(STRING_OR_INTEGER, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${mark}${token}"`,
  )

/** A character that the text holds neither plainly nor as an escape: strings that start with it can only be ours. */
const unusedCharacter = (text: string): string => {
  const lower = text.toLowerCase()
  for (let code = 0xe000; ; code++) {
    if (!text.includes(String.fromCharCode(code)) && !lower.includes(`\\u${code.toString(16)}`)) {
      return String.fromCharCode(code)
    }
  }
}

const decoder = new TextDecoder()

/** Text of an answer, as `Response.text()` makes it. */
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes)

/**
 * `JSON.parse` of a text in UTF-8 that loses no digit: an integer outside the safe range becomes a string of its digits
 * (or a bigint), everything else is what `JSON.parse` makes of it, errors included.
 */
export const parseJson = (bytes: Uint8Array, largeIntegers: LargeIntegers = 'string'): unknown => {
  const plain = largeIntegers === 'number' || !mayHoldLargeInteger(bytes)
  const text = decode(bytes)
  if (plain) return JSON.parse(text)
  if (largeIntegers === 'string') return JSON.parse(quoteIntegers(text, ''))
  const mark = unusedCharacter(text)
  return JSON.parse(quoteIntegers(text, mark), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(1)) : value,
  )
}
