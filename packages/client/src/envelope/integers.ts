/** How integers outside the safe range of a JavaScript number arrive. */
export type LargeIntegers = 'string' | 'bigint' | 'number'

const ZERO = 48
const NINE = 57
const QUOTE = 34
/** The shortest integer that can be unsafe (2^53 is 9007199254740992) has so many digits. */
const DIGITS = 16

const isDigit = (code: number) => code >= ZERO && code <= NINE

/**
 * Whether the text may hold an integer that a number cannot carry. Looks at every 16th character only, because a run
 * of 16 digits cannot slip between; a run in quotes (an id that is a string) is passed over.
 */
export const mayHoldLargeInteger = (text: string): boolean => {
  const length = text.length
  for (let at = DIGITS - 1; at < length; at += DIGITS) {
    if (!isDigit(text.charCodeAt(at))) continue
    let start = at
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < length && isDigit(text.charCodeAt(end))) end++
    if (end - start >= DIGITS && !(text.charCodeAt(start - 1) === QUOTE && text.charCodeAt(end) === QUOTE)) return true
    at = end - 1
  }
  return false
}

/** A whole JSON integer: what stands before and after must be what JSON has around a value, or it stays as it is. */
const INTEGER = /(?<![^[,:\t\n\r ])-?[1-9]\d{15,}(?=[\t\n\r ]*(?:[,\]}]|$))/g

/** The end of the string that starts at `open`, or the length of the text when it never ends. */
const endOfString = (text: string, open: number): number => {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0
    while (text[close - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return close + 1
  }
  return text.length
}

const quoteIntegers = (part: string, mark: string) =>
  part.replace(INTEGER, (digits) => (Number.isSafeInteger(Number(digits)) ? digits : `"${mark}${digits}"`))

/** Puts each unsafe integer into quotes, outside of strings only. */
const quoteOutsideStrings = (text: string, mark: string): string => {
  let result = ''
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at)
    if (open === -1) return result + quoteIntegers(text.slice(at), mark)
    const end = endOfString(text, open)
    // The quote goes along, so that a number right before it is not taken for the end of the text.
    result += quoteIntegers(text.slice(at, open + 1), mark) + text.slice(open + 1, end)
    at = end
  }
  return result
}

/** A character that the text holds neither plainly nor as an escape: strings that start with it can only be ours. */
const unusedCharacter = (text: string): string => {
  const lower = text.toLowerCase()
  for (let code = 0xe000; ; code++) {
    if (!text.includes(String.fromCharCode(code)) && !lower.includes(`\\u${code.toString(16)}`)) {
      return String.fromCharCode(code)
    }
  }
}

/**
 * `JSON.parse` that loses no digit: an integer outside the safe range becomes a string of its digits (or a bigint),
 * everything else is what `JSON.parse` makes of it, errors included.
 */
export const parseJson = (text: string, largeIntegers: LargeIntegers = 'string'): unknown => {
  if (largeIntegers === 'number' || !mayHoldLargeInteger(text)) return JSON.parse(text)
  if (largeIntegers === 'string') return JSON.parse(quoteOutsideStrings(text, ''))
  const mark = unusedCharacter(text)
  return JSON.parse(quoteOutsideStrings(text, mark), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(1)) : value,
  )
}
