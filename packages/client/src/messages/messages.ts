import type { Charged, ProtocolFailure, Unknown } from '../envelope/outcome.ts'

export type Language = 'en' | 'zh'

/** Every text that a caller may read, in one language. Each is a whole sentence or more; none is glued from parts. */
export interface Messages {
  readonly charged: Readonly<Record<Charged, string>>
  /** An envelope that says no. */
  answered(facts: {
    operation: string
    code: number
    httpStatus: number
    charged: string
    meaning: string
    action: string
    said: string | undefined
  }): string
  unlistedCode: { readonly meaning: string; readonly action: string }
  /** A guard knows already what the server would say. */
  stopped(facts: {
    operation: string
    code: number
    meaning: string
    action: string
    until: string | undefined
  }): string
  unknown: Readonly<
    Record<Unknown['reason'], (operation: string, httpStatus: number | undefined, ms: number) => string>
  >
  protocol: Readonly<Record<ProtocolFailure['reason'], (operation: string, httpStatus: number) => string>>
  unsent(operation: string, cause: string, charged: string): string
  redirect(operation: string, httpStatus: number): string
  aborted(operation: string, maybeCharged: boolean): string
  deadline(operation: string, why: 'elapsed' | 'pace'): string
  budget(operation: string, charges: number): string
  parameters(operation: string, problems: string): string
  problem: {
    readonly null: string
    readonly unsafe: string
    readonly notFinite: string
    readonly half: string
    readonly type: string
    readonly token: string
  }
  token(operation: string): string
  paging: Readonly<Record<'rule' | 'limit' | 'position' | 'pending', (operation: string) => string>>
}
