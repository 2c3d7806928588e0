/** What one browser has spent. The identifier lives in a cookie that scripts cannot read. */
export interface Session {
  readonly id: string
  readonly budget: number
  charged: number
  /** Calls without a whole answer: they may have been charged, so they count. */
  unknown: number
  /** Out now. */
  reserved: number
}

/** A session as the page sees it. */
export interface SessionState {
  readonly mode: 'mock' | 'live'
  readonly environment: 'prod-global' | 'prod-cn'
  readonly budget: number
  readonly charged: number
  readonly unknown: number
  readonly remaining: number
  /** What a success costs in yuan; null when nobody told the server. */
  readonly price: number | null
}

export const remainingOf = ({ budget, charged, unknown, reserved }: Session): number =>
  Math.max(0, budget - charged - unknown - reserved)
