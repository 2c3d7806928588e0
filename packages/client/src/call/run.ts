import type { CallOptions } from '../client/options.ts'
import { checkNumbers } from '../client/settings.ts'
import type { AnyJustOneError } from '../errors/any-error.ts'
import { toError } from '../errors/to-error.ts'
import { chargeOf, type Outcome, type Success } from '../envelope/outcome.ts'
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
  /** An earlier attempt may have been charged. */
  maybeCharged: boolean
}

export const startRun = (context: Context, target: Target, options: CallOptions): Run => {
  const defaults = context.options
  checkNumbers(options, defaults.language)
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
    keepText: context.core.middlewares.length > 0,
    maybeCharged: false,
  }
}

export const tell = ({ context, target, call }: Run, event: EventFacts): void => {
  const { onEvent } = context.options
  if (!onEvent) return
  // The three common fields complete any of the events.
  emit(onEvent, { at: context.clock.now(), operation: target.operation, call, ...event })
}

/** The error that ends a run. */
export const failure = async (
  run: Run,
  outcome: Exclude<Outcome, Success>,
  attempts: number,
): Promise<AnyJustOneError> => {
  const { context, target, maybeCharged } = run
  const now = context.clock.now()
  const charged = maybeCharged && chargeOf(outcome) === 'no' ? 'unknown' : chargeOf(outcome)
  return toError(outcome, {
    operation: target.operation,
    attempts,
    charged,
    elapsedMs: now - run.startedAt,
    messages: await context.messages(),
    language: context.options.language ?? 'en',
    resumeAt: outcome.kind === 'business' ? context.stops.find(target.operation, now)?.until : undefined,
  })
}
