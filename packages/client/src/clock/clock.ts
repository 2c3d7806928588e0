/** Time as the client sees it; tests hand in their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `action` once after `waitMs`; the returned function takes it back. */
  after(waitMs: number, action: () => void): () => void
}

// Timers hold 31 bits: a longer wait would end at once.
const LONGEST_TIMER_MS = 2_147_483_647

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (waitMs, action) => {
    const timer = setTimeout(action, Math.min(waitMs, LONGEST_TIMER_MS))
    return () => {
      clearTimeout(timer)
    }
  },
}
