const UNITS = { ms: 1, s: 1000, m: 60_000 } as const

/** `90`, `90s`, `1.5m` or `500ms` in milliseconds. */
export const parseDuration = (text: string): number | undefined => {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? []
  const duration = Number(amount) * UNITS[unit as keyof typeof UNITS]
  return duration > 0 ? duration : undefined
}

/** A whole number above 0. */
export const parseCount = (text: string): number | undefined => {
  const count = /^\d{1,15}$/.test(text) ? Number(text) : 0
  return count > 0 ? count : undefined
}
