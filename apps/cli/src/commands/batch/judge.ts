import type { AnyJustOneError } from '@justoneapi/client'
import type { RowState } from './row-table.ts'

/** What an error means for its row, and for the run. */
export interface Judgement {
  readonly state: Exclude<RowState, 'noted' | 'sent' | 'done'>
  /** No further row would fare better: the run stops, and what was not sent waits for the next one. */
  readonly stops: boolean
}

const STOPPING = new Set(['AuthenticationError', 'BalanceExhaustedError', 'TokenBudgetExhaustedError', 'BudgetExceededError', 'DailyQuotaError', 'PermissionError', 'NotFoundError', 'ConfigurationError', 'AbortedError', 'RedirectError', 'ConnectionError']) // prettier-ignore

/** Money first: whatever may have been paid is never tried again by itself. */
export const judgeError = (error: AnyJustOneError): Judgement => {
  const stops = STOPPING.has(error.name)
  if (error.charged !== 'no') return { state: 'unknown', stops }
  return { state: error.name === 'InvalidParametersError' ? 'failed' : 'free', stops }
}
