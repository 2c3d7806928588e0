import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'

type Arguments = Readonly<Record<string, string>>
type Rule = (parameter: ParameterInfo, value: string | undefined) => string | undefined

const isMissing: Rule = ({ name, required }, value) =>
  required && value === undefined ? `${name} is required` : undefined

const isOutsideEnum: Rule = ({ name, enum: allowed }, value) =>
  allowed && value !== undefined && !allowed.includes(value)
    ? `${name} must be one of ${allowed.join(', ')}`
    : undefined

const SHAPES: Partial<Record<ParameterInfo['type'], RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
}

const isOfAnotherType: Rule = ({ name, type }, value) =>
  value !== undefined && SHAPES[type] && !SHAPES[type].test(value) ? `${name} must be of type ${type}` : undefined

const BITS: Readonly<Record<string, number>> = { int32: 32, int64: 64 }

const isOutOfRange: Rule = ({ name, type, format }, value) => {
  const bits = BITS[format ?? '']
  if (type !== 'integer' || bits === undefined || value === undefined || !SHAPES.integer?.test(value)) return undefined
  const integer = BigInt(value.replace('+', ''))
  return BigInt.asIntN(bits, integer) === integer ? undefined : `${name} must fit into ${bits} bits`
}

const isNoDate: Rule = ({ name, format }, value) => {
  if (format !== 'date' || value === undefined) return undefined
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  // 30 February is read as a day of March, and a 13th month as none, which cannot be printed.
  const isDay = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  return isDay ? undefined : `${name} must be a date like 2026-01-31`
}

const RULES: readonly Rule[] = [isMissing, isOutsideEnum, isOfAnotherType, isOutOfRange, isNoDate]

/** Everything that the server would refuse with 400. Parameters it does not know are ignored, as the real one does. */
export const findProblems = (operation: OperationInfo, query: Arguments, form: Arguments): string[] => {
  const problems: string[] = []
  for (const parameter of operation.parameters) {
    const place = parameter.in === 'form' ? form : query
    const value = Object.hasOwn(place, parameter.name) ? place[parameter.name] : undefined
    if (value === undefined && !parameter.required) continue
    for (const rule of RULES) {
      const problem = rule(parameter, value)
      if (problem !== undefined) problems.push(problem)
    }
  }
  return problems
}
