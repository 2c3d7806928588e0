import type { Operation, Platforms } from '@justoneapi/schema'
import type { businessCodes } from '@justoneapi/schema/codes'

/** Every business code that is known. */
export type BusinessCode = (typeof businessCodes)[number]['code']

/** The name of an operation in the client, for example `douyinXingtu.getKolSpreadInfoV1`. */
export type OperationName = { [P in keyof Platforms]: `${P}.${keyof Platforms[P] & string}` }[keyof Platforms]

type OperationOf<Name extends OperationName> = Name extends `${infer P}.${infer N}`
  ? P extends keyof Platforms
    ? N extends keyof Platforms[P]
      ? Platforms[P][N]
      : never
    : never
  : never

/** The `data` of an operation. */
export type DataOf<Name extends OperationName> = OperationOf<Name> extends Operation<unknown, infer Data> ? Data : never

/** What may be given as `data`: whatever it is, where no example has shown it yet. */
export type GivenData<Name extends OperationName> = unknown extends DataOf<Name> ? object | null : DataOf<Name>

/** A call as it arrived. The token is left out. */
export interface InterceptedCall<Name extends OperationName> {
  /** Arguments as they were sent: texts, all of them. */
  readonly args: OperationOf<Name> extends Operation<infer Args, unknown>
    ? { readonly [Key in keyof Args]?: string }
    : never
  /** The number of the call among those of this handler, from 1. */
  readonly number: number
}

/** Answers a call with `data`, with a code, or with a whole answer of its own. */
export type OperationResolver<Name extends OperationName> = (
  call: InterceptedCall<Name>,
) => ResolvedAnswer<Name> | Promise<ResolvedAnswer<Name>>

type ResolvedAnswer<Name extends OperationName> = GivenData<Name> | BusinessCode | Response
