/** Ends a request. The platform's own controller is made only for a transport that asks for its signal. */
export class Abort {
  #controller: AbortController | undefined
  #listener: (() => void) | undefined
  #aborted = false

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#aborted) this.#controller.abort()
    return this.#controller.signal
  }

  readonly onAbort = (listener: () => void): void => {
    this.#listener = listener
  }

  abort(): void {
    this.#aborted = true
    this.#controller?.abort()
    this.#listener?.()
  }
}
