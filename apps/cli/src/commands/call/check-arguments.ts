import { findProblems, type Problem } from '@justoneapi/guide/arguments'
import { nearest } from '@justoneapi/guide/nearest'
import type { OperationInfo } from '@justoneapi/schema'
import type { Language, Messages } from '../../messages/messages.ts'

/** In a longer list of values the eye needs help. */
const SHORT_LIST = 8

const toSentence = (problem: Problem, language: Language, words: Messages['parameter']): string => {
  const { name, type, description, meanings } = problem.parameter
  switch (problem.kind) {
    case 'missing':
      return words.missing(name, description[language])
    case 'empty':
      return words.empty(name)
    case 'notAllowed': {
      const { value, allowed } = problem
      const choices = allowed.map((each) => ({ value: each, meaning: meanings?.[each]?.[language] }))
      return words.notAllowed(
        name,
        value,
        choices,
        allowed.length > SHORT_LIST ? nearest(value, allowed, 1)[0] : undefined,
      )
    }
    case 'wrongType':
      return words.wrongType(name, problem.value, type)
    case 'outOfRange':
      return words.outOfRange(name, problem.value, String(problem.least), String(problem.most))
    case 'noDate':
      return words.noDate(name, problem.value)
    default:
      return problem satisfies never
  }
}

/**
 * Every problem of the arguments, before anything is sent and paid for.
 * @param refused parameters that were given and cannot be sent: said already, and not called missing as well
 */
export const checkArguments = (
  operation: OperationInfo,
  args: Readonly<Record<string, string>>,
  language: Language,
  words: Messages['parameter'],
  refused: readonly string[] = [],
): string[] =>
  findProblems(operation, args)
    .filter(({ parameter }) => !refused.includes(parameter.name))
    .map((problem) => toSentence(problem, language, words))
