const MARK = '\u{f0000}'
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'gu')

/** `JSON.stringify` that writes a bigint as the digits of a number: real answers hold ids beyond 2^53 so. */
export const toJson = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch {
    // A bigint, which is rare; looking at each value with a function takes several times as long.
    const marked = JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'bigint' ? `${MARK}${each.toString()}` : each,
    )
    return marked.replace(MARKED, '$1')
  }
}
