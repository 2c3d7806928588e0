import type { Clock } from '../clock/clock.ts'

/**
 * Waits, and lets go of its timer and its listener on every way out.
 * @returns false when `signal` ended the wait
 */
export const wait = (waitMs: number, clock: Clock, signal?: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(false)
      return
    }
    const onAbort = () => {
      cancel()
      resolve(false)
    }
    const cancel = clock.after(waitMs, () => {
      signal?.removeEventListener('abort', onAbort)
      resolve(true)
    })
    signal?.addEventListener('abort', onAbort, { once: true })
  })
