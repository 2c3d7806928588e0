import type { Outcome } from '../envelope/outcome.ts'

/** Why a call waits for its turn. */
export interface PaceWait {
  readonly reason: 'concurrency' | 'rate' | 'slowdown'
  readonly waitMs?: number
}

export interface Turn {
  readonly signal: AbortSignal | undefined
  readonly deadlineAt: number
  readonly onWait: (wait: PaceWait) => void
}

/** Lets calls through at the pace that was set. */
export interface Pace {
  enter(operation: string, turn: Turn): Promise<'entered' | 'aborted' | 'deadline'>
  /** Each entered call leaves once; undefined when nothing was sent. */
  leave(operation: string, outcome: Outcome | undefined): void
  status(): { inFlight: number; waiting: number }
}
