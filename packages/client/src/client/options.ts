import type { FetchLike } from '../call/transport.ts'
import type { DriftReport } from '../drift/watch.ts'
import type { LargeIntegers } from '../envelope/integers.ts'
import type { ChargeEvent, ClientEvent } from '../events/events.ts'
import type { PaceOptions } from '../guards/pace-options.ts'
import type { Language } from '../messages/messages.ts'
import type { RetryOptions } from '../retry/rules.ts'
import type { TokenSource } from '../token/token.ts'

/** Header names and values; `null` takes away a header that the client has. */
export type HeadersOption = Headers | Readonly<Record<string, string | number | boolean | null | undefined>>

/** What can be set for the client and for each call. */
export interface SharedOptions {
  /** Sends the requests; the global `fetch` when left out. It has to honour `redirect: 'manual'`. */
  fetch?: FetchLike | undefined
  /** Sent with each request. Never put the token here. */
  headers?: HeadersOption | undefined
  /**
   * Longest time for one attempt, reading the body included, in milliseconds. The vendor advises no less than 60000.
   * @defaultValue 120000
   * @throws OutcomeUnknownError if it ends while a request is out; that call may have been charged
   */
  timeout?: number | undefined
  /**
   * Longest time for the whole call: all attempts and the waits between them, in milliseconds.
   * When the next wait does not fit, the last error is thrown at once.
   * @defaultValue no limit
   * @throws OutcomeUnknownError if it ends while a request is out; that call may have been charged
   */
  deadline?: number | undefined
  /** What is repeated and how; `false` sends once. Only what certainly cost nothing is repeated by default. */
  retry?: RetryOptions | false | undefined
}

/** The second argument of a call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call, at every wait. If a request was out, it may have been charged. */
  signal?: AbortSignal | undefined
  /**
   * Whether an identical call that is out already may answer this one too, so that it is paid once. Both get the same object.
   * Calls with `fetch`, `headers`, `timeout`, `deadline` or `retry` of their own never share.
   * @defaultValue true
   */
  share?: boolean | undefined
}

/** What `createClient` takes. */
export interface ClientOptions extends SharedOptions, PaceOptions {
  /**
   * The token of your account, or a function that returns it, called for each request.
   * @defaultValue the environment variable `JUSTONEAPI_TOKEN`
   */
  token?: TokenSource | undefined
  /**
   * The vendor's own names: everywhere over https, or mainland China over plain http (the token travels unencrypted).
   * @defaultValue 'prod-global'
   */
  environment?: 'prod-global' | 'prod-cn' | undefined
  /** Another address in place of `environment`: a proxy, a mock. */
  baseUrl?: string | undefined
  /** Plain `http:` to other hosts than this machine. `environment: 'prod-cn'` implies it. */
  allowInsecure?: boolean | undefined
  /** A token in a browser can be read by everybody who opens the page. */
  dangerouslyAllowBrowser?: boolean | undefined
  /**
   * Language of error messages.
   * @defaultValue 'en'
   */
  language?: Language | undefined
  /**
   * How integers beyond 2^53 arrive, which `JSON.parse` would round.
   * @defaultValue 'string'
   */
  largeIntegers?: LargeIntegers | undefined
  /** Most calls that may be charged. What may have been charged counts; further calls throw `BudgetExceededError` unsent. */
  budget?: { charges: number } | undefined
  /** Your price of a success, by operation, in your own unit: for `estimate`, `onCharge` and the `charge` event. */
  prices?: Readonly<Record<string, number>> | undefined
  /** Called for each charge and for each call that may have been charged. */
  onCharge?: ((charge: ChargeEvent) => void) | undefined
  /** Called for everything that happens, each wait included. What it throws surfaces as an uncaught error; the call goes on. */
  onEvent?: ((event: ClientEvent) => void) | undefined
  /**
   * Called when an answer differs from the structure that the types of `data` were inferred from: with paths and kinds,
   * never with values. Off by default. It loads `@justoneapi/client/drift` as the program runs, so the package has to be
   * installed there, not only bundled. What it throws surfaces as an uncaught error.
   */
  onDrift?: ((report: DriftReport) => void) | undefined
}
