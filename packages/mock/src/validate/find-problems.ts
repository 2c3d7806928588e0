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

const INT32 = 2n ** 31n

const isOutOfRange: Rule = ({ name, type, format }, value) => {
  if (type !== 'integer' || format !== 'int32' || value === undefined || !SHAPES.integer?.test(value)) return undefined
  const integer = BigInt(value.replace('+', ''))
  return integer >= INT32 || integer < -INT32 ? `${name} must fit into 32 bits` : undefined
}

const RULES: readonly Rule[] = [isMissing, isOutsideEnum, isOfAnotherType, isOutOfRange]

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
