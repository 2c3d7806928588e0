/** Ends a request: by a signal where the transport wants one, by a listener, or by both. */
export class Abort {
  readonly #controller: AbortController | undefined
  #listener: (() => void) | undefined

  constructor(withSignal: boolean) {
    if (withSignal) this.#controller = new AbortController()
  }

  get signal(): AbortSignal | undefined {
    return this.#controller?.signal
  }

  readonly onAbort = (listener: () => void): void => {
    this.#listener = listener
  }

  abort(): void {
    this.#controller?.abort()
    this.#listener?.()
  }
}
