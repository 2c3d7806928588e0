import type { OperationInfo } from '@justoneapi/schema'
import { timeoutProblem, targetProblems } from '../../connection/options.ts'
import { isSameFile } from '../../files/same-file.ts'
import { parseCount } from '../../frame/values.ts'
import type { Messages } from '../../messages/messages.ts'
import type { ParsedCall } from './parse-call.ts'

type Rule = (call: ParsedCall, operation: OperationInfo, messages: Messages) => string | undefined

const COUNTS = ['max-pages', 'max-items', 'max-charges'] as const

const isNoDuration: Rule = (call, _, messages) => timeoutProblem(call, messages)

const isNoCount: Rule = ({ options: given }, _, { options }) => {
  const name = COUNTS.find((each) => given[each] !== undefined && parseCount(given[each]) === undefined)
  return name && options.count(name, given[name] ?? '')
}

/** Every page is paid, so somebody has to say how far it goes. */
const isUnlimited: Rule = ({ options: given, flags }, _, { paging }) =>
  flags.has('all-pages') && ['max-cost', ...COUNTS].every((name) => given[name] === undefined)
    ? paging.noLimit
    : undefined

const hasNoPages: Rule = ({ flags }, operation, { paging }) =>
  flags.has('all-pages') && !operation.paging ? paging.none : undefined

const limitsNothing: Rule = ({ options: given, flags }, _, { paging }) =>
  !flags.has('all-pages') && ['max-pages', 'max-items', 'resume'].some((name) => given[name] !== undefined)
    ? paging.onlyWithAll
    : undefined

const isRawAndMore: Rule = ({ options: given, flags }, _, { options }) => {
  const other = flags.has('all-pages')
    ? 'all-pages'
    : (['select', 'output'] as const).find((name) => given[name] !== undefined)
  return flags.has('raw') && other !== undefined ? options.notTogether('raw', other) : undefined
}

const learnsFromNothing: Rule = ({ flags }, _, { options }) =>
  flags.has('learn-price') && flags.has('mock') ? options.notTogether('learn-price', 'mock') : undefined

/** The place in the list would be written over the list. */
const keepsPlaceInResult: Rule = ({ options: { resume, out } }, _, { options }) =>
  resume !== undefined && out !== undefined && isSameFile(resume, out) ? options.sameFile('resume', 'out') : undefined

const RULES: readonly Rule[] = [
  isNoDuration,
  isNoCount,
  isUnlimited,
  hasNoPages,
  limitsNothing,
  isRawAndMore,
  learnsFromNothing,
  keepsPlaceInResult,
]

/** Problems of the options among each other, beside those of their form. */
export const checkOptions = (call: ParsedCall, operation: OperationInfo, messages: Messages): string[] => [
  ...RULES.flatMap((rule) => rule(call, operation, messages) ?? []),
  ...targetProblems(call, messages),
]
