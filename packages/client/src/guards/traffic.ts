import type { BusinessFailure, Outcome } from '../envelope/outcome.ts'

/** What leaves of one operation. */
export interface Traffic {
  inFlight: number
  /** When the last requests left, for the rate before a slowdown. */
  readonly recent: number[]
}

const REMEMBERED = 20
/** Fewer requests tell no rate; then this one is assumed, in requests a second. */
const ENOUGH = 5
const USUAL = 10

export const newTraffic = (): Traffic => ({ inFlight: 0, recent: [] })

export const noteSent = ({ recent }: Traffic, now: number): void => {
  recent.push(now)
  if (recent.length > REMEMBERED) recent.shift()
}

/** Requests a second of late. */
export const recentRate = ({ recent }: Traffic): number => {
  const spanMs = (recent.at(-1) ?? 0) - (recent[0] ?? 0)
  return recent.length < ENOUGH || spanMs <= 0 ? USUAL : ((recent.length - 1) * 1000) / spanMs
}

/** The one code that the client itself looks for: it slows the operation down. */
const RATE_LIMITED = 302

export const isRateLimited = (outcome: Outcome | undefined): outcome is BusinessFailure =>
  outcome?.kind === 'business' && outcome.code === RATE_LIMITED
