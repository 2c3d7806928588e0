import type { Clock } from '../src/clock/clock.ts'

interface Timer {
  at: number
  action: () => void
}

export interface FakeClock extends Clock {
  /** Lets time pass; timers that fall due run in order, each with time standing at its moment. */
  pass(ms: number): Promise<void>
  /** How many timers nobody has taken back. */
  pending(): number
}

/** Lets everything that waits for a promise run; no time passes. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** A clock for tests: nothing passes unless told. */
export const fakeClock = (start = 0): FakeClock => {
  let now = start
  const timers = new Set<Timer>()
  return {
    now: () => now,
    after: (waitMs, action) => {
      const timer = { at: now + waitMs, action }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    pending: () => timers.size,
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers.delete(due)
        now = due.at
        due.action()
        await settle()
      }
      now = end
      await settle()
    },
  }
}
