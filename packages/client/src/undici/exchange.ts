import type { Dispatcher } from 'undici'
import { concat } from '../call/read-body.ts'
import type { HeadersLike, ResponseLike } from '../call/transport.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

const join = (value: string | string[]) => (typeof value === 'string' ? value : value.join(', '))

/** Headers as undici parsed them, read the way the client does. */
const toHeaders = (headers: Headers): HeadersLike => ({
  get: (name) => {
    const value = headers[name.toLowerCase()]
    return value === undefined ? null : join(value)
  },
  forEach: (callback) => {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) callback(join(value), name)
  },
})

/** What came of a body, and then the error. */
const brokenOff = (chunks: Uint8Array[], error: Error) =>
  new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.error(error)
    },
  })

/**
 * Gathers one answer, and hands it over when its body is whole. What breaks after the status came is an error of the
 * body, so that the client can tell a request that never left from one that was out.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: ResponseLike) => void
  readonly #reject: (error: Error) => void
  readonly #chunks: Buffer[] = []
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: Headers = {}
  #aborted = false

  constructor(resolve: (response: ResponseLike) => void, reject: (error: Error) => void) {
    this.#resolve = resolve
    this.#reject = reject
  }

  abort(): void {
    this.#aborted = true
    this.#controller?.abort(new Error('aborted'))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // It ended while it waited for a connection.
    if (this.#aborted) this.abort()
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#answer(() => Promise.resolve(concat(this.#chunks)))
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#status === 0) this.#reject(error)
    else this.#answer(() => Promise.reject(error), brokenOff(this.#chunks, error))
  }

  #answer(arrayBuffer: () => Promise<Uint8Array>, body?: ReadableStream<Uint8Array>): void {
    this.#resolve({ status: this.#status, headers: toHeaders(this.#headers), arrayBuffer, ...(body && { body }) })
  }
}
