/** A limit for all calls together, for each operation, or both. */
export interface PaceLimits {
  total?: number | undefined
  operation?: number | undefined
}

export interface PaceOptions {
  /** Most requests out at the same time; a plain number is for all calls together. */
  concurrency?: number | PaceLimits | undefined
  /** Most requests in a second; a plain number is for all calls together. */
  rate?: number | PaceLimits | undefined
  /**
   * After 302 the operation slows down: its rate is halved, and comes back with each success. `false` leaves the pace to you.
   * @defaultValue true
   */
  slowdown?: boolean | undefined
}
