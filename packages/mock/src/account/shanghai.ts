const DAY_MS = 86_400_000
/** Shanghai has had no summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000

/** The number of the day in Asia/Shanghai, where quotas end at midnight. */
export const shanghaiDay = (time: number): number => Math.floor((time + AHEAD_MS) / DAY_MS)

/** `2026-01-31` for the number of a day. */
export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
