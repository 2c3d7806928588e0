import type { Clock } from '../clock/clock.ts'
import type { Outcome } from '../envelope/outcome.ts'
import { onAbort } from '../retry/on-abort.ts'
import type { PaceLimits, PaceOptions } from './pace-options.ts'
import { Slowdown } from './slowdown.ts'
import { isRateLimited, newTraffic, noteSent, recentRate, type Traffic } from './traffic.ts'

/** Why a call waits for its turn. */
export interface PaceWait {
  readonly reason: 'concurrency' | 'rate' | 'slowdown'
  readonly waitMs?: number
}

/** What a call that asks for its turn brings along. */
export interface Turn {
  readonly signal: AbortSignal | undefined
  readonly deadlineAt: number
  readonly onWait: (wait: PaceWait) => void
}

/** How asking for a turn ended. */
export type Entry = 'entered' | 'aborted' | 'deadline'

interface Waiting {
  start(): void
}

interface Lane {
  readonly queue: Set<Waiting>
  readonly slowdown: Slowdown
  readonly traffic: Traffic
  /** No request of this lane leaves before. */
  nextAt: number
}

const toLimits = (option: number | PaceLimits | undefined): Required<{ [K in keyof PaceLimits]: number }> => {
  const { total, operation } = typeof option === 'object' ? option : { total: option, operation: undefined }
  return { total: total ?? Infinity, operation: operation ?? Infinity }
}

/** Lets calls through at the pace that was set, in turn over the operations, so that a busy one does not starve others. */
export class Pace {
  readonly #clock: Clock
  readonly #concurrency
  readonly #rate
  readonly #slowdown: boolean
  readonly #lanes = new Map<string, Lane>()
  /** Lanes with somebody waiting; the one that was served last stands last. */
  readonly #waiting = new Set<Lane>()
  #inFlight = 0
  #nextAt = 0
  #cancelTimer: (() => void) | undefined

  /** @param before what left already, by operation */
  constructor(options: PaceOptions, clock: Clock, before: ReadonlyMap<string, Traffic> = new Map()) {
    this.#clock = clock
    this.#concurrency = toLimits(options.concurrency)
    this.#rate = toLimits(options.rate)
    this.#slowdown = options.slowdown ?? true
    for (const [operation, traffic] of before) {
      this.#lane(operation, traffic)
      this.#inFlight += traffic.inFlight
    }
  }

  /** Asks for a turn, which may be given at once. Who has entered leaves by `leave`, once. */
  enter(operation: string, turn: Turn): Entry | Promise<Entry> {
    const lane = this.#lane(operation)
    if (lane.queue.size === 0 && this.#obstacle(lane) === undefined) {
      this.#start(lane)
      return 'entered'
    }
    return this.#queue(lane, turn)
  }

  /**
   * @param outcome undefined when nothing was sent
   * @param sentAt when the request left
   */
  leave(operation: string, outcome: Outcome | undefined, sentAt: number): void {
    const lane = this.#lane(operation)
    const now = this.#clock.now()
    this.#inFlight--
    lane.traffic.inFlight--
    if (outcome?.kind === 'success') lane.slowdown.increase()
    if (this.#slowdown && isRateLimited(outcome)) {
      lane.slowdown.decrease(sentAt, now, recentRate(lane.traffic))
      lane.nextAt = Math.max(lane.nextAt, now + (outcome.retryAfterMs ?? lane.slowdown.gapMs))
    }
    this.#serve()
  }

  status(): { inFlight: number; waiting: number } {
    const waiting = [...this.#waiting].reduce((sum, { queue }) => sum + queue.size, 0)
    return { inFlight: this.#inFlight, waiting }
  }

  #lane(operation: string, traffic?: Traffic): Lane {
    let lane = this.#lanes.get(operation)
    if (!lane) {
      lane = { queue: new Set(), slowdown: new Slowdown(), traffic: traffic ?? newTraffic(), nextAt: 0 }
      this.#lanes.set(operation, lane)
    }
    return lane
  }

  /** Why a request of this lane may not leave now. */
  #obstacle(lane: Lane): PaceWait | undefined {
    if (this.#inFlight >= this.#concurrency.total || lane.traffic.inFlight >= this.#concurrency.operation) {
      return { reason: 'concurrency' }
    }
    const waitMs = Math.max(this.#nextAt, lane.nextAt) - this.#clock.now()
    if (waitMs <= 0) return undefined
    return { reason: lane.slowdown.gapMs > 0 && lane.nextAt >= this.#nextAt ? 'slowdown' : 'rate', waitMs }
  }

  #start(lane: Lane): void {
    const now = this.#clock.now()
    this.#inFlight++
    lane.traffic.inFlight++
    this.#nextAt = now + 1000 / this.#rate.total
    const { gapMs } = lane.slowdown
    // Timers are late: a slowed lane catches up on one gap, or it would never come back. A limit of the caller's holds.
    lane.nextAt = Math.max(now + 1000 / this.#rate.operation, Math.max(lane.nextAt, now - gapMs) + gapMs)
    noteSent(lane.traffic, now)
  }

  #queue(lane: Lane, turn: Turn): Entry | Promise<Entry> {
    const { signal, deadlineAt, onWait } = turn
    const obstacle = this.#obstacle(lane) ?? { reason: 'concurrency' }
    const now = this.#clock.now()
    const gapMs = Math.max(1000 / this.#rate.operation, lane.slowdown.gapMs)
    // A wait that cannot fit is an error at once, not after it.
    if (now + (obstacle.waitMs ?? 0) + lane.queue.size * gapMs >= deadlineAt) return 'deadline'
    return new Promise((resolve) => {
      const leave = (entry: Entry) => {
        cancel?.()
        forget?.()
        lane.queue.delete(waiting)
        if (lane.queue.size === 0) this.#waiting.delete(lane)
        resolve(entry)
      }
      const cancel =
        deadlineAt === Infinity
          ? undefined
          : this.#clock.after(deadlineAt - now, () => {
              leave('deadline')
            })
      const waiting = {
        start: () => {
          leave('entered')
        },
      }
      const forget =
        signal &&
        onAbort(signal, () => {
          leave('aborted')
        })
      lane.queue.add(waiting)
      this.#waiting.add(lane)
      onWait(obstacle)
      this.#serve()
    })
  }

  /** Starts whoever may start, and sets a timer for the next one who only has to wait for time to pass. */
  #serve(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    if (this.#waiting.size === 0) return
    let soonestMs = Infinity
    for (let started = true; started;) {
      started = false
      soonestMs = Infinity
      for (const lane of [...this.#waiting]) {
        const obstacle = this.#obstacle(lane)
        const [first] = lane.queue
        if (!obstacle && first) {
          this.#waiting.delete(lane)
          this.#waiting.add(lane)
          this.#start(lane)
          first.start()
          started = true
        } else soonestMs = Math.min(soonestMs, obstacle?.waitMs ?? Infinity)
      }
    }
    if (soonestMs === Infinity) return
    this.#cancelTimer = this.#clock.after(soonestMs, () => {
      this.#serve()
    })
  }
}
