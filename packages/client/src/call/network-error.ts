import type { Outcome } from '../envelope/outcome.ts'
import { cleanCause } from '../token/clean-cause.ts'
import { neverLeft } from './never-left.ts'

/** What an error of the transport says about a request. */
export const judgeError = (error: unknown, token: string): Outcome => {
  const cause = cleanCause(error, token)
  return neverLeft(error) ? { kind: 'unsent', cause } : { kind: 'unknown', reason: 'connection', cause }
}

/** An error while the body was read: the request was out, whatever the error says. */
export const judgeBodyError = (error: unknown, token: string, httpStatus: number): Outcome => {
  const cause = cleanCause(error, token)
  return { kind: 'unknown', reason: 'incomplete', httpStatus, cause }
}
