import type { Answered } from '../call/answered.ts'
import type { CallOptions } from '../client/options.ts'
import type { Language } from '../messages/messages.ts'
import { pagingOf } from '../pages/lazy.ts'
import { toPendingCall } from './call.ts'
import { operationsOf, platformKeys, type Target } from './lookup.ts'

export type RunTarget = (target: Target, args?: object, options?: CallOptions) => Promise<Answered<unknown>>

/** An operation as a function, with its ways to page. */
const functionOf = (target: Target, run: RunTarget, language: Language | undefined) =>
  Object.assign(
    (args?: object, options?: CallOptions) => toPendingCall(run(target, args, options)),
    pagingOf(run, target, language),
  )

/** The functions of one platform. Without a prototype: a name that is no operation is undefined, whatever it is. */
const functionsOf = (key: string, run: RunTarget, language: Language | undefined): object => {
  const functions = Object.create(null) as Record<string, unknown>
  for (const [name, target] of operationsOf(key)) functions[name] = functionOf(target, run, language)
  return functions
}

/** Gives a client a property for each platform; its functions are made when it is first touched, and kept. */
export const addNamedOperations = <C extends object>(client: C, run: RunTarget, language: Language | undefined): C => {
  for (const key of platformKeys()) {
    Object.defineProperty(client, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = functionsOf(key, run, language)
        Object.defineProperty(client, key, { value, enumerable: true })
        return value
      },
    })
  }
  return client
}
