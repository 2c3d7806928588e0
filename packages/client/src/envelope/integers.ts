/** How integers outside the safe range of a JavaScript number arrive. */
export type LargeIntegers = 'string' | 'bigint' | 'number'

/** The shortest integer that can be unsafe (2^53 is 9007199254740992) has so many digits. */
const DIGITS = 16

/** Behind the end of the text there is `NaN`, which is no digit. */
const isDigit = (code: number) => code >= 48 && code <= 57

/** What JSON has before a number: a colon, a comma, a bracket, a minus or space. */
const isBefore = (code: number) => code === 58 || code === 44 || code === 91 || code === 45 || isSpace(code)

/** What JSON has behind it: a comma, a bracket, a brace or space. */
const isBehind = (code: number) => code === 44 || code === 93 || code === 125 || isSpace(code)

/** The ends of the text count as space. */
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9 || Number.isNaN(code)

/**
 * Whether the text may hold an integer that a number cannot carry. Looks at every 16th character only, because a run
 * of 16 digits cannot slip between. Ids in strings and addresses are passed over by what stands around them.
 */
export const mayHoldLargeInteger = (text: string): boolean => {
  const { length } = text
  for (let at = DIGITS - 1; at < length; at += DIGITS) {
    // Almost all of the time is spent in this line.
    while ((text.charCodeAt(at) - 48) >>> 0 > 9) if ((at += DIGITS) >= length) return false
    // So long a run reaches 8 further on one side at least; most numbers are short and end here.
    if (!isDigit(text.charCodeAt(at - 8)) && !isDigit(text.charCodeAt(at + 8))) continue
    let start = at - 1
    while (isDigit(text.charCodeAt(start))) start--
    if (!isBefore(text.charCodeAt(start))) continue
    let end = at + 1
    while (isDigit(text.charCodeAt(end))) end++
    if (end - start > DIGITS && isBehind(text.charCodeAt(end))) return true
    at = end - 1
  }
  return false
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

/**
 * `JSON.parse` that loses no digit: an integer outside the safe range becomes a string of its digits (or a bigint),
 * everything else is what `JSON.parse` makes of it, errors included.
 */
export const parseJson = (text: string, largeIntegers: LargeIntegers = 'string'): unknown => {
  if (largeIntegers === 'number' || !mayHoldLargeInteger(text)) return JSON.parse(text)
  if (largeIntegers === 'string') return JSON.parse(quoteIntegers(text, ''))
  const mark = unusedCharacter(text)
  return JSON.parse(quoteIntegers(text, mark), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(1)) : value,
  )
}
