import type { BusinessFailure } from '../envelope/outcome.ts'

/** Why calls are refused without a request. */
export interface Stop {
  /** The business code of the answer that stopped them. */
  readonly code: number
  readonly requestId?: string | undefined
  /** When the stop ends by itself, in milliseconds since 1970. */
  readonly until?: number | undefined
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
// China has kept UTC+8 without daylight saving since 1991, whatever the machine's zone does.
const SHANGHAI_MS = 8 * HOUR_MS

/** The next midnight in Asia/Shanghai, when daily quotas are counted anew. */
export const nextShanghaiMidnight = (now: number): number =>
  (Math.floor((now + SHANGHAI_MS) / DAY_MS) + 1) * DAY_MS - SHANGHAI_MS

type Answer = Pick<BusinessFailure, 'code' | 'requestId' | 'rule'>

/** Remembers the answers after which further calls cannot succeed: for the whole client, or for one operation. */
export class StopRules {
  #client: Stop | undefined
  readonly #operations = new Map<string, Stop>()

  /**
   * Takes in an answer that says no.
   * @param sentAt the day of a quota is the one on which the request left, even if its answer comes on the next
   * @returns what it stopped, if anything new
   */
  note(operation: string, answer: Answer, now: number, sentAt = now): Stop | undefined {
    const { code, requestId, rule } = answer
    const stops = rule?.stops
    if (!stops) return undefined
    const base = { code, requestId }
    if (stops === 'client') {
      if (this.#client) return undefined
      return (this.#client = base)
    }
    if (this.find(operation, now)) return undefined
    const stop = { ...base, until: nextShanghaiMidnight(sentAt) }
    if (stop.until <= now) return undefined
    this.#operations.set(operation, stop)
    return stop
  }

  /** What stands in the way of a call now. */
  find(operation: string, now: number): Stop | undefined {
    if (this.#client) return this.#client
    const stop = this.#operations.get(operation)
    if (stop?.until === undefined || now < stop.until) return stop
    this.#operations.delete(operation)
    return undefined
  }

  /** @param operation leave it out to lift every stop */
  resume(operation?: string): void {
    if (operation !== undefined) {
      this.#operations.delete(operation)
      return
    }
    this.#client = undefined
    this.#operations.clear()
  }

  status(now: number): { client: Stop | undefined; operations: Record<string, Stop> } {
    for (const operation of this.#operations.keys()) this.find(operation, now)
    return { client: this.#client, operations: Object.fromEntries(this.#operations) }
  }
}
