import { onAbort } from '../retry/on-abort.ts'

interface Shared<T> {
  promise: Promise<T>
  readonly controller: AbortController | undefined
  waiting: number
}

const OVER = Promise.resolve() as Promise<never>

/**
 * Lets identical calls in flight share one request, so that it is paid once. The request ends early only when every
 * caller that waits for it has ended its call.
 */
export class Share<T> {
  readonly #inFlight = new Map<string, Shared<T>>()

  /**
   * @param start sends the request; its signal is undefined when no caller can end it
   * @param ended the error of a caller that ended its call while others still wait
   */
  join(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal | undefined) => Promise<T>,
    ended: (signal: AbortSignal) => Promise<Error>,
  ): Promise<T> {
    // A caller that is aborted already has to hear so from its own call.
    if (signal?.aborted) return start(signal)
    const shared = this.#inFlight.get(key) ?? this.#start(key, signal, start)
    shared.waiting++
    return signal ? this.#raced(key, shared, signal, ended) : shared.promise
  }

  #start(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal | undefined) => Promise<T>) {
    const controller = signal && new AbortController()
    // A listener of an event may end the call while it starts, when nobody else can wait for it.
    const forget =
      signal &&
      onAbort(signal, () => {
        controller?.abort(signal.reason)
      })
    const shared: Shared<T> = { promise: start(controller?.signal), controller, waiting: 0 }
    forget?.()
    const end = () => {
      if (this.#inFlight.get(key) === shared) this.#inFlight.delete(key)
      // V8 keeps tables that a map has outgrown until its next full collection: they shall not keep answers as well.
      shared.promise = OVER
    }
    shared.promise.then(end, end)
    this.#inFlight.set(key, shared)
    return shared
  }

  #raced(
    key: string,
    shared: Shared<T>,
    signal: AbortSignal,
    ended: (signal: AbortSignal) => Promise<Error>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const forget = onAbort(signal, () => {
        shared.waiting--
        if (shared.waiting > 0 || !shared.controller) {
          ended(signal).then(reject, reject)
          return
        }
        // Nobody waits any more: the request itself ends, and its error says whether it was out.
        this.#inFlight.delete(key)
        shared.controller.abort(signal.reason)
      })
      shared.promise.then(resolve, reject).finally(forget)
    })
  }
}
