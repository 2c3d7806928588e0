import type { CallOptions } from '../client/options.ts'
import { checkHeaders } from '../client/check-headers.ts'
import { checkCallNumbers } from '../client/check-numbers.ts'
import type { AnyJustOneError } from '../errors/any-error.ts'
import { fail } from '../errors/fail.ts'
import type { Failure } from '../errors/failure.ts'
import type { Charged } from '../envelope/outcome.ts'
import { emit } from '../events/emit.ts'
import type { ClientEvent } from '../events/events.ts'
import type { Target } from '../operations/lookup.ts'
import { resolveRetry, type RetryRules } from '../retry/rules.ts'
import type { Context } from './context.ts'

const DEFAULT_TIMEOUT_MS = 120_000

/** An event without what is the same for all events of a call. */
export type EventFacts<E = ClientEvent> = E extends ClientEvent ? Omit<E, 'at' | 'operation' | 'call'> : never

/** One call on its way: its limits, and what it has met so far. */
export interface Run {
  readonly context: Context
  readonly target: Target
  readonly options: CallOptions
  readonly rules: RetryRules
  readonly timeoutMs: number
  readonly startedAt: number
  readonly deadlineAt: number
  readonly call: number
  /** Keep the text of the answer, because middleware wants to read it. */
  readonly keepText: boolean
  /** What its attempts have cost so far. */
  charged: Charged
  /** How often the request was sent. */
  attempts: number
}

export const startRun = (context: Context, target: Target, options: CallOptions): Run => {
  const defaults = context.options
  checkCallNumbers(options, defaults.language)
  checkHeaders(options.headers, defaults.language)
  const startedAt = context.clock.now()
  return {
    context,
    target,
    options,
    rules: resolveRetry(defaults.retry, options.retry),
    timeoutMs: options.timeout ?? defaults.timeout ?? DEFAULT_TIMEOUT_MS,
    startedAt,
    deadlineAt: startedAt + (options.deadline ?? defaults.deadline ?? Infinity),
    call: context.nextCall(),
    keepText: context.middlewares.length > 0,
    charged: 'no',
    attempts: 0,
  }
}

export const tell = ({ context, target, call }: Run, event: EventFacts): void => {
  const { onEvent } = context.options
  if (!onEvent) return
  // The three common fields complete any of the events.
  emit(onEvent, { at: context.clock.now(), operation: target.operation, call, ...event })
}

/** The error that ends a run. */
export const failure = async (run: Run, ended: Failure, attempts: number): Promise<AnyJustOneError> => {
  const { context, target, charged, startedAt } = run
  const { operation } = target
  const now = context.clock.now()
  const facts = {
    operation,
    attempts,
    charged,
    elapsedMs: now - startedAt,
    resumeAt: ended.kind === 'business' ? context.stops.find(operation, now)?.until : undefined,
  } as const
  return fail(ended, facts, context.options.language)
}
