import type { Charged, Outcome, Success } from '../envelope/outcome.ts'

/** Why a call was refused before anything was sent. */
export type Refusal =
  | {
      readonly kind: 'stopped'
      readonly code: number
      readonly until?: number | undefined
      readonly requestId?: string | undefined
    }
  | { readonly kind: 'late'; readonly why: 'elapsed' | 'pace' }
  | { readonly kind: 'budget'; readonly charges: number }
  | { readonly kind: 'token'; readonly cause?: Error | undefined }
  | { readonly kind: 'paging'; readonly why: 'rule' | 'limit' | 'position' | 'pending' }
  | { readonly kind: 'parameters'; readonly args: Readonly<Record<string, unknown>> }

/** Everything that ends a call without data. A new kind fails to compile until an error is made for it. */
export type Failure = Exclude<Outcome, Success> | Refusal

/** What the error says about the call beside what ended it. */
export interface CallFacts {
  readonly operation: string
  readonly attempts: number
  readonly charged: Charged
  readonly elapsedMs?: number
  readonly resumeAt?: number | undefined
}
