import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { Language, Messages } from '../../messages/messages.ts'
import { nearest } from '../../text/nearest.ts'

interface Check {
  readonly parameter: ParameterInfo
  readonly value: string
  readonly language: Language
  readonly words: Messages['parameter']
}
type Rule = (check: Check) => string | undefined

/** Shells give an empty text for a variable that is not set; the call would be paid all the same. */
const isEmpty: Rule = ({ parameter, value, words }) => {
  const mayBeEmpty = !parameter.required && parameter.type === 'string' && !parameter.enum
  return value.trim() === '' && !mayBeEmpty ? words.empty(parameter.name) : undefined
}

/** In a longer list of values the eye needs help. */
const SHORT_LIST = 8

const isOutsideEnum: Rule = ({ parameter, value, language, words }) => {
  const { name, enum: allowed, meanings } = parameter
  if (!allowed || value.trim() === '' || allowed.includes(value)) return undefined
  const choices = allowed.map((each) => ({ value: each, meaning: meanings?.[each]?.[language] }))
  const near = allowed.length > SHORT_LIST ? nearest(value, allowed, 1)[0] : undefined
  return words.notAllowed(name, value, choices, near)
}

const SHAPES: Partial<Record<ParameterInfo['type'], RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
}

const isOfAnotherType: Rule = ({ parameter: { name, type }, value, words }) =>
  value.trim() !== '' && SHAPES[type] && !SHAPES[type].test(value) ? words.wrongType(name, value, type) : undefined

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
}

const isOutOfRange: Rule = ({ parameter: { name, type, format }, value, words }) => {
  const range = RANGES[format ?? '']
  if (type !== 'integer' || !range || !/^[+-]?\d+$/.test(value)) return undefined
  const integer = BigInt(value.replace('+', ''))
  return integer < range[0] || integer > range[1]
    ? words.outOfRange(name, value, String(range[0]), String(range[1]))
    : undefined
}

const isNoDate: Rule = ({ parameter: { name, format }, value, words }) => {
  if (format !== 'date' || value.trim() === '') return undefined
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  return date?.toISOString().startsWith(value) ? undefined : words.noDate(name, value)
}

const RULES: readonly Rule[] = [isEmpty, isOutsideEnum, isOfAnotherType, isOutOfRange, isNoDate]

/** Every problem of the arguments, before anything is sent and paid for. */
export const checkArguments = (
  operation: OperationInfo,
  args: Readonly<Record<string, string>>,
  language: Language,
  words: Messages['parameter'],
): string[] =>
  operation.parameters.flatMap((parameter) => {
    const value = Object.hasOwn(args, parameter.name) ? args[parameter.name] : undefined
    if (value === undefined) {
      return parameter.required ? [words.missing(parameter.name, parameter.description[language])] : []
    }
    return RULES.flatMap((rule) => rule({ parameter, value, language, words }) ?? [])
  })
