/**
 * Additive increase, multiplicative decrease of one operation's rate, as TCP does: after 302 the rate is halved. It
 * comes back quickly to where the server refused, feels its way past that with care, and speeds up again once it is
 * through, until it is well above what it was before.
 */
export class Slowdown {
  /** The rate before the first 302, in requests a second. */
  #usual = 0
  /** The rate at the last 302. */
  #refusedAt = 0
  #perSecond = Infinity
  #slowedAt = -Infinity

  /** Least time between two requests; 0 when nothing is slowed. */
  get gapMs(): number {
    return 1000 / this.#perSecond
  }

  /**
   * The server said 302.
   * @param sentAt when the request left: what left before the last decrease, or soon after it, tells nothing of the new rate
   * @param usual requests a second up to now
   */
  decrease(sentAt: number, now: number, usual: number): void {
    if (sentAt < this.#slowedAt + WINDOW_MS) return
    if (this.#perSecond === Infinity) this.#perSecond = this.#usual = Math.max(usual, SLOWEST * 2)
    this.#refusedAt = this.#perSecond
    this.#perSecond = Math.max(SLOWEST, this.#perSecond / 2)
    this.#slowedAt = now
  }

  increase(): void {
    if (this.#perSecond === Infinity) return
    const isNear = Math.abs(this.#perSecond - this.#refusedAt) < NEAR * this.#refusedAt
    // At r requests a second this adds a twentieth of the refused rate each second, or a fifth of the rate itself.
    this.#perSecond += isNear ? this.#refusedAt / (20 * this.#perSecond) : 0.2
    if (this.#perSecond >= 2 * this.#usual) this.#perSecond = Infinity
  }
}

/** Requests a second that are always tried. */
const SLOWEST = 0.2
/** Servers count by the second: for so long they refuse whatever comes, at any rate. */
const WINDOW_MS = 1000
/** How close to the refused rate care begins, as a part of it. */
const NEAR = 0.1
