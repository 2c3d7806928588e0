import type { Clock } from '../clock/clock.ts'
import { onAbort } from './on-abort.ts'

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
    const end = (whole: boolean) => {
      cancel()
      forget?.()
      resolve(whole)
    }
    const cancel = clock.after(waitMs, () => {
      end(true)
    })
    const forget =
      signal &&
      onAbort(signal, () => {
        end(false)
      })
  })
