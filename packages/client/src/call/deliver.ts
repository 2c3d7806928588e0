import type { Draft } from '../adapter/openapi-fetch.ts'
import type { Outcome, Success } from '../envelope/outcome.ts'
import { decideRetry } from '../retry/decide.ts'
import { wait } from '../retry/wait.ts'
import { runAttempt } from './attempt.ts'
import { failure, type Run, tell } from './run.ts'

/** Sends a call until it succeeds, or may not be repeated, or the next wait does not fit its deadline. */
export const deliver = async (run: Run, draft: Draft): Promise<Success> => {
  const { clock, random } = run.context
  let last: Exclude<Outcome, Success> | undefined
  for (let attempt = 1; ; attempt++) {
    const outcome = await runAttempt(run, draft, attempt)
    if (outcome.kind === 'refused') {
      const { why } = outcome
      // A turn that does not come in time is a wait that does not fit, and the last error says more.
      throw await failure(run, why.kind === 'late' && last ? last : why, attempt - 1)
    }
    run.attempts = attempt
    if (outcome.kind === 'success') return outcome
    last = outcome
    const next = decideRetry(outcome, attempt, run.rules, random)
    if (!next.retry || clock.now() + next.waitMs >= run.deadlineAt) throw await failure(run, outcome, attempt)
    const { waitMs, retryAfterMs } = next
    tell(run, {
      type: 'retry',
      attempt,
      waitMs,
      outcome: outcome.kind,
      retryAfterMs,
      code: outcome.kind === 'business' ? outcome.code : undefined,
    })
    const { signal } = run.options
    if (!(await wait(waitMs, clock, signal))) {
      throw await failure(run, { kind: 'aborted', sent: false, reason: signal?.reason }, attempt)
    }
  }
}
