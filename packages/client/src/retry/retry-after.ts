/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds or a date.
 * @returns milliseconds from `now`, never below 0; undefined when there is none or it cannot be read
 */
export const parseRetryAfter = (value: string | null, now: number): number | undefined => {
  const text = value?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Date.parse takes more than HTTP dates ('-5' is the year -5 or so); an HTTP date starts with a day's name.
  // Its oldest form ends with the year and means UTC, which Date.parse would take for local time.
  const at = /^[A-Za-z]/.test(text) ? Date.parse(/\d{4}$/.test(text) ? `${text} GMT` : text) : NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
