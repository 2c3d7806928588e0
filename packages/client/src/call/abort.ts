/** A transport may leave a listener or two on the signal with each use, and Node warns of a leak from the eleventh on. */
const MOST_USES = 5

const idle: Abort[] = []

/**
 * Ends a request. One that did not have to end its request serves another: a new `AbortController` for each call costs
 * more than all the guards together.
 */
export class Abort {
  readonly #controller = new AbortController()
  readonly signal = this.#controller.signal
  #listener: (() => void) | undefined
  #uses = 0

  /** For one request; whoever takes it gives it back when that is over. */
  static take(): Abort {
    return idle.pop() ?? new Abort()
  }

  giveBack(): void {
    this.#listener = undefined
    if (!this.signal.aborted && ++this.#uses < MOST_USES) idle.push(this)
  }

  readonly onAbort = (listener: () => void): void => {
    this.#listener = listener
  }

  abort(): void {
    this.#controller.abort()
    this.#listener?.()
  }
}
