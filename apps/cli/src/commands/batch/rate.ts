import { setTimeout as sleep } from 'node:timers/promises'

/** Lets so many through in a second, evenly. */
export class Rate {
  readonly #gapMs: number
  #nextAt = 0

  constructor(perSecond: number) {
    this.#gapMs = 1000 / perSecond
  }

  /** Resolves when it is the caller's turn, or at once when the signal ends the waiting. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now()
    const waitMs = this.#nextAt - now
    this.#nextAt = Math.max(now, this.#nextAt) + this.#gapMs
    if (waitMs > 0) await sleep(waitMs, undefined, { signal }).catch(() => undefined)
  }
}
