/** A request in plain values, so that a server and a test need no `Request` object. */
export interface MockCall {
  readonly method: string
  /** Path and query; an origin in front of it is ignored. */
  readonly url: string
  /** The body of a form, as it was sent. */
  readonly body?: string | undefined
}

/** An answer in plain values. */
export interface MockAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whoever sends the answer sends nothing of it (`hang`), cuts the connection (`reset`), or cuts it in the middle. */
  readonly fault?: 'hang' | 'reset' | 'half-body' | undefined
}
