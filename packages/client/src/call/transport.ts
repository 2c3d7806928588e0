/** The part of `Headers` that the client reads. */
export interface HeadersLike {
  get(name: string): string | null
  forEach(callback: (value: string, name: string) => void): void
}

/** The part of `Response` that the client reads. */
export interface ResponseLike {
  readonly status: number
  readonly headers: HeadersLike
  /** `opaqueredirect` is how browsers show a refused redirect. */
  readonly type?: string
  readonly redirected?: boolean
  /** A web stream is read in place of `arrayBuffer()`; anything else is left alone. */
  readonly body?: object | null
  /** The body, whole; a view is read as it is. */
  arrayBuffer(): Promise<ArrayBuffer | Uint8Array>
}

/** What the client asks of a transport. `redirect` is always `manual`: a followed redirect would carry the token away. */
export interface TransportInit {
  readonly method: string
  readonly headers: Headers
  readonly body?: string
  readonly redirect: 'manual'
  readonly signal: AbortSignal
  /** Tells when the request has to end, as `signal` does. */
  readonly onAbort: (listener: () => void) => void
}

/** Sends one request. The global `fetch` is one; so is what `@justoneapi/client/undici` makes. */
export interface FetchLike {
  (url: string, init: TransportInit): Promise<ResponseLike>
  /** Says that this one listens to `onAbort`, and gets no `signal`: making one costs more than all the guards. */
  readonly withoutSignal?: true
}
