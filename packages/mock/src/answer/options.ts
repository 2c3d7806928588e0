/** What can be set for a mock. */
export interface MockOptions {
  /**
   * The tokens that get in; every other one is answered with code 100.
   * @defaultValue every token that is not empty
   */
  tokens?: readonly string[] | undefined
  /**
   * The HTTP status of failures: the documented one, or 200 for every answer as the API did earlier. `code` is the same.
   * @defaultValue 'documented'
   */
  httpStatus?: 'documented' | 'always-200' | undefined
  /**
   * What the account starts with, in yuan. It goes down by `price` for each success; what it cannot pay is answered with
   * code 601.
   * @defaultValue `/user/get-balance` starts from 100, and it never runs out
   */
  balance?: number | undefined
  /**
   * The price of a success in yuan.
   * @defaultValue 0.02
   */
  price?: number | undefined
  /**
   * How long each answer of the API takes, in milliseconds.
   * @defaultValue 0
   */
  latency?: number | undefined
  /**
   * How many of the last calls `/__log` keeps.
   * @defaultValue 10000
   */
  logSize?: number | undefined
  /** Milliseconds since 1970, for the log and the days of the usage summary. */
  now?: (() => number) | undefined
}
