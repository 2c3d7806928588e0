import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'

/** What is wrong with one argument; the reader's words are put to it by whoever shows it. */
export type Problem = { readonly parameter: ParameterInfo } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAllowed'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly kind: 'wrongType'; readonly value: string }
  | { readonly kind: 'outOfRange'; readonly value: string; readonly least: bigint; readonly most: bigint }
  | { readonly kind: 'noDate'; readonly value: string }
)

type Rule = (parameter: ParameterInfo, value: string) => Problem | undefined

/** Shells and forms give an empty text for what was not filled in; the call would be paid all the same. */
const isEmpty: Rule = (parameter, value) => {
  const { required, type, format, enum: allowed } = parameter
  const mayBeEmpty = !required && type === 'string' && !allowed && format !== 'date'
  return value.trim() === '' && !mayBeEmpty ? { parameter, kind: 'empty' } : undefined
}

const isOutsideEnum: Rule = (parameter, value) => {
  const { enum: allowed } = parameter
  if (!allowed || value.trim() === '' || allowed.includes(value)) return undefined
  return { parameter, kind: 'notAllowed', value, allowed }
}

const SHAPES: Partial<Record<ParameterInfo['type'], RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
}

const isOfAnotherType: Rule = (parameter, value) => {
  const shape = SHAPES[parameter.type]
  return value.trim() !== '' && shape && !shape.test(value) ? { parameter, kind: 'wrongType', value } : undefined
}

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
}

const isOutOfRange: Rule = (parameter, value) => {
  const range = RANGES[parameter.format ?? '']
  if (parameter.type !== 'integer' || !range || !/^[+-]?\d+$/.test(value)) return undefined
  const integer = BigInt(value.replace('+', ''))
  const [least, most] = range
  return integer < least || integer > most ? { parameter, kind: 'outOfRange', value, least, most } : undefined
}

const isNoDate: Rule = (parameter, value) => {
  if (parameter.format !== 'date' || value.trim() === '') return undefined
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  // A day that no calendar has makes a date without a time, which cannot be printed.
  const isDay = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  return isDay ? undefined : { parameter, kind: 'noDate', value }
}

const RULES: readonly Rule[] = [isEmpty, isOutsideEnum, isOfAnotherType, isOutOfRange, isNoDate]

/**
 * Every problem of the arguments, before anything is sent and paid for.
 * @param args values as texts; a parameter that is left out is not in it
 */
export const findProblems = (
  { parameters }: Pick<OperationInfo, 'parameters'>,
  args: Readonly<Record<string, string>>,
): Problem[] =>
  parameters.flatMap((parameter): Problem[] => {
    const value = Object.hasOwn(args, parameter.name) ? args[parameter.name] : undefined
    if (value === undefined) return parameter.required ? [{ parameter, kind: 'missing' }] : []
    return RULES.flatMap((rule) => rule(parameter, value) ?? [])
  })
