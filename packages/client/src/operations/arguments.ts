import type { ParameterIssue } from '../errors/invalid-parameters-error.ts'
import type { Messages } from '../messages/messages.ts'

type Problem = keyof Messages['problem']
type Arguments = Readonly<Record<string, unknown>>

const isPrintable = (value: unknown): value is string | number | bigint | boolean =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value)

/** What is left of a character that was cut in two, as `slice` does with an emoji. UTF-8 cannot hold it. */
const HALF_CHARACTER = /\p{Cs}/u

/** Why an argument cannot be sent. Numbers outside the safe range have lost digits before they got here. */
const findProblem = (name: string, value: unknown): Problem | undefined => {
  if (name === 'token') return 'token'
  if (value === null) return 'null'
  if (!isPrintable(value)) return 'type'
  if (typeof value === 'string' && HALF_CHARACTER.test(value)) return 'half'
  if (typeof value !== 'number') return undefined
  if (!Number.isFinite(value)) return 'notFinite'
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'unsafe' : undefined
}

const given = (args: Arguments) => Object.entries(args).filter(([, value]) => value !== undefined)

/** Arguments as texts, in the order given; what is undefined is left out. Undefined if one of them cannot be sent. */
export const printArguments = (args: Arguments): Record<string, string> | undefined => {
  const printed: Record<string, string> = {}
  for (const [name, value] of given(args)) {
    if (findProblem(name, value) || !isPrintable(value)) return undefined
    printed[name] = String(value)
  }
  return printed
}

/** Every argument that cannot be sent, and why. */
export const findIssues = (args: Arguments, messages: Messages): ParameterIssue[] =>
  given(args).flatMap(([parameter, value]) => {
    const problem = findProblem(parameter, value)
    return problem ? [{ parameter, problem: messages.problem[problem] }] : []
  })
