/** What a hook is told, in the form that openapi-fetch has. The request never holds the token: it is added behind. */
export interface MiddlewareContext {
  readonly request: Request
  /** The path of the operation. */
  readonly schemaPath: string
  readonly params: { readonly query?: Readonly<Record<string, unknown>> }
  /** The same for all hooks of one call. */
  readonly id: string
}

/** A hook answers nothing when it changes nothing. */
// A function without a return statement has to be a hook too, and only `void` allows it.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
export type HookAnswer<T> = T | undefined | void | Promise<T | undefined | void>

/**
 * Hooks around a call, in openapi-fetch's own form. They run once for each call, not for each attempt: repeating
 * happens behind them. `onResponse` sees answers that succeeded, `onError` every failure as an error of this package.
 */
export interface Middleware {
  /** May change the request, or answer it (nothing is sent then). */
  onRequest?: (context: MiddlewareContext) => HookAnswer<Request | Response>
  /** May put another answer in place; it is judged as if it had come from the server. */
  onResponse?: (context: MiddlewareContext & { readonly response: Response }) => HookAnswer<Response>
  /** May put another error or an answer in place. */
  onError?: (context: MiddlewareContext & { readonly error: unknown }) => HookAnswer<Response | Error>
}
