import type { Localized } from './operation-info.ts'

/** What a business code means to a caller. Source: the public code tables and the enum of the published document. */
export interface BusinessCodeInfo {
  readonly code: number
  /** A short name for programs, for example `balance-exhausted`. */
  readonly name: string
  /** The HTTP status that newer answers carry. Older ones carry 200. Unknown for codes without a published meaning. */
  readonly httpStatus?: number
  /** Whether an answer with this code is paid. */
  readonly charged: 'yes' | 'no' | 'unknown'
  /** `after-midnight` is the next midnight in Asia/Shanghai. */
  readonly retry: 'backoff' | 'never' | 'after-midnight'
  /** How much of the account cannot go on: every call on the token, or this operation. */
  readonly stops?: 'client' | 'operation'
  readonly meaning: Localized
  /** What the caller does next. */
  readonly action: Localized
}
