import { type Charged, chargeOf, type Outcome } from '../envelope/outcome.ts'
import { emit } from '../events/emit.ts'
import { type Run, tell } from './run.ts'

/** Only the API itself is paid; the account's own addresses (`/user/...`) are not. */
const isPaid = (path: string) => path.startsWith('/api/')

const tellCharge = (run: Run, charged: Exclude<Charged, 'no'>, requestId: string | undefined) => {
  const { context, target, call } = run
  const { operation } = target
  const price = context.options.prices?.[operation]
  const { charged: paid, unknown } = context.budget.status()
  const charge = {
    type: 'charge',
    charged,
    requestId,
    price,
    charges: paid + unknown,
  } as const
  tell(run, charge)
  emit(context.options.onCharge, { at: context.clock.now(), operation, call, ...charge })
}

/** Settles what an attempt took: its place in the budget, the stop rules, and the events that tell of it. */
export const book = (run: Run, outcome: Outcome, attempt: number, sentAt: number): void => {
  const { context, target } = run
  const { operation, path } = target
  const now = context.clock.now()
  const charged = isPaid(path) ? chargeOf(outcome) : 'no'
  const { requestId, httpStatus } = outcome as { requestId?: string; httpStatus?: number }
  const code = outcome.kind === 'success' ? 0 : outcome.kind === 'business' ? outcome.code : undefined
  context.budget.settle(charged)
  if (charged !== 'no' && run.charged !== 'yes') run.charged = charged
  tell(run, {
    type: 'response',
    attempt,
    outcome: outcome.kind,
    code,
    httpStatus,
    requestId,
    charged,
    durationMs: now - sentAt,
  })
  if (charged !== 'no') tellCharge(run, charged, requestId)
  if (outcome.kind === 'success' && outcome.upstream) tell(run, { type: 'upstream', ...outcome.upstream })
  const stop = outcome.kind === 'business' && context.stops.note(operation, outcome, now, sentAt)
  if (!stop) return
  const { until } = stop
  const scope = until === undefined ? 'client' : 'operation'
  tell(run, { type: 'stop', scope, code: stop.code, until })
}
