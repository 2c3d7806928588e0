import type { Charged } from '../envelope/outcome.ts'

/**
 * Counts charges against a limit. A place is taken before the request leaves and given back only when it certainly
 * cost nothing, so that calls at the same time cannot pass the limit, not even by one.
 */
export class Budget {
  readonly limit: number
  #charged = 0
  #unknown = 0
  #reserved = 0

  constructor(limit = Infinity) {
    this.limit = limit
  }

  /** @returns false when no place is left */
  reserve(): boolean {
    if (this.remaining <= 0) return false
    this.#reserved++
    return true
  }

  settle(charged: Charged): void {
    this.#reserved--
    if (charged === 'yes') this.#charged++
    else if (charged === 'unknown') this.#unknown++
  }

  /** Places left. What may have been charged counts as charged. */
  get remaining(): number {
    return this.limit - this.#charged - this.#unknown - this.#reserved
  }

  status(): { charged: number; unknown: number; reserved: number; remaining: number } {
    return { charged: this.#charged, unknown: this.#unknown, reserved: this.#reserved, remaining: this.remaining }
  }
}
