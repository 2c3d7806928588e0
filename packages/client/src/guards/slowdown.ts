/**
 * Additive increase, multiplicative decrease of one operation's rate, as TCP does: after 302 the rate is halved, and
 * each success brings a little of it back, until it is well above what it was.
 */
export class Slowdown {
  /** The rate before the first 302, in requests a second. */
  #usual = 0
  #perSecond = Infinity
  #slowedAt = -Infinity

  /** Least time between two requests; 0 when nothing is slowed. */
  get gapMs(): number {
    return 1000 / this.#perSecond
  }

  /**
   * The server said 302.
   * @param sentAt when the request left: a burst that left before the last decrease counts once
   * @param usual requests a second up to now
   */
  decrease(sentAt: number, now: number, usual: number): void {
    if (sentAt < this.#slowedAt) return
    if (this.#perSecond === Infinity) this.#perSecond = this.#usual = Math.max(usual, SLOWEST * 2)
    this.#perSecond = Math.max(SLOWEST, this.#perSecond / 2)
    this.#slowedAt = now
  }

  increase(): void {
    if (this.#perSecond === Infinity) return
    // At r requests a second this adds a twentieth of the usual rate each second.
    this.#perSecond += this.#usual / (20 * this.#perSecond)
    if (this.#perSecond >= 2 * this.#usual) this.#perSecond = Infinity
  }
}

/** Requests a second that are always tried. */
const SLOWEST = 0.2
