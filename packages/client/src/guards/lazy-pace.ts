import type { Clock } from '../clock/clock.ts'
import type { Outcome } from '../envelope/outcome.ts'
import type { Entry, Pace, Turn } from './pace.ts'
import type { PaceOptions } from './pace-options.ts'
import { isRateLimited, newTraffic, noteSent, type Traffic } from './traffic.ts'

/**
 * Counts what is out, and loads the pacing itself when it is needed: because a limit is set, or after the first 302.
 * What left before is handed over, so that limits count it and a slowdown knows the rate that was too much.
 */
export class LazyPace {
  readonly #options: PaceOptions
  readonly #clock: Clock
  #pace: Pace | undefined
  #loading: Promise<Pace> | undefined
  readonly #traffic = new Map<string, Traffic>()

  constructor(options: PaceOptions, clock: Clock) {
    this.#options = options
    this.#clock = clock
  }

  enter(operation: string, turn: Turn): Entry | Promise<Entry> {
    if (this.#pace) return this.#pace.enter(operation, turn)
    const { concurrency, rate } = this.#options
    if (concurrency !== undefined || rate !== undefined) return this.#load().then((pace) => pace.enter(operation, turn))
    const traffic = this.#of(operation)
    traffic.inFlight++
    noteSent(traffic, this.#clock.now())
    return 'entered'
  }

  /** @returns a promise after the first 302: the pacing is loaded before the next attempt */
  leave(operation: string, outcome: Outcome | undefined, sentAt: number): Promise<void> | undefined {
    if (this.#pace) {
      this.#pace.leave(operation, outcome, sentAt)
      return undefined
    }
    const slows = this.#options.slowdown ?? true
    if (!slows || !isRateLimited(outcome)) {
      this.#of(operation).inFlight--
      return undefined
    }
    return this.#load().then(
      (pace) => {
        pace.leave(operation, outcome, sentAt)
      },
      () => {
        // Without the module nothing is slowed down; the outcome of the call is not lost over it.
        this.#of(operation).inFlight--
      },
    )
  }

  status(): { inFlight: number; waiting: number } {
    const inFlight = [...this.#traffic.values()].reduce((sum, each) => sum + each.inFlight, 0)
    return this.#pace?.status() ?? { inFlight, waiting: 0 }
  }

  #of(operation: string): Traffic {
    let traffic = this.#traffic.get(operation)
    if (!traffic) this.#traffic.set(operation, (traffic = newTraffic()))
    return traffic
  }

  #load(): Promise<Pace> {
    return (this.#loading ??= import('./pace.ts').then(
      (module) => (this.#pace = new module.Pace(this.#options, this.#clock, this.#traffic)),
    ))
  }
}
