import type { Answered, ResponseInfo } from '../call/answered.ts'
import type { CallOptions } from '../client/options.ts'

export type { Answered, ResponseInfo }

/** A call under way: awaiting it gives the data, or throws. */
export interface PendingCall<Data> extends Promise<Data> {
  /** The same call, with status, headers, timing and attempts beside the data. Sends nothing more. */
  withResponse(): Promise<Answered<Data>>
}

/** Makes a call out of the promise of an answer. */
export const toPendingCall = <Data>(answered: Promise<Answered<Data>>): PendingCall<Data> => {
  const data = answered.then((answer) => answer.data)
  return Object.assign(data, {
    withResponse: () => {
      // Who asks for the answer does not have to catch the error of the data as well.
      data.catch(() => undefined)
      return answered
    },
  })
}

/** Arguments come first, and may be left out when each of them may. */
export type CallParameters<Args> =
  Partial<Args> extends Args ? [args?: Args, options?: CallOptions] : [args: Args, options?: CallOptions]

/** An operation as a function: flat arguments in, data out, or an error thrown. */
export type OperationCall<Args, Data> = (...parameters: CallParameters<Args>) => PendingCall<Data>
