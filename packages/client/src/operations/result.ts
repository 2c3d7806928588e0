import { isJustOneError } from '../errors/just-one-error.ts'
import type { AnyJustOneError } from '../errors/any-error.ts'
import type { Answered, ResponseInfo } from './call.ts'

/** The call succeeded. */
export interface SuccessResult<Data> {
  readonly data: Data
  readonly error?: never
  readonly response: ResponseInfo
}

/** The call failed: `error` is an object for every failure. */
export interface FailureResult {
  readonly data?: never
  readonly error: AnyJustOneError
  readonly response?: never
}

/** What `GET` and `POST` answer, as openapi-fetch does: look at `error` first. */
export type CallResult<Data> = SuccessResult<Data> | FailureResult

/** Turns a call that throws into one that answers. Only errors of this package are answers. */
export const toResult = async <Data>(answered: Promise<Answered<Data>>): Promise<CallResult<Data>> => {
  try {
    return await answered
  } catch (error) {
    if (isJustOneError(error)) return { error }
    throw error
  }
}
