/** `Retry-After` in milliseconds from `now`: whole seconds or a date (RFC 9110, 10.2.3); undefined if it is neither. */
export const parseRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  const text = header.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Date.parse takes much that is no date ("1.5"); an HTTP date begins with the day's name.
  const at = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
