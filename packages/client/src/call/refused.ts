import type { Failure } from '../errors/failure.ts'

/** A guard said no; nothing was sent. */
export interface Refused {
  readonly kind: 'refused'
  readonly why: Failure
}

export const refused = (why: Failure): Refused => ({ kind: 'refused', why })
