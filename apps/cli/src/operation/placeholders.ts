import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'

/** What stands in for a value that the reader has to fill in. */
const placeholderOf = ({ name, type, enum: allowed }: ParameterInfo): string => {
  if (allowed?.[0] !== undefined) return allowed[0]
  if (type === 'integer' || type === 'number') return '1'
  return type === 'boolean' ? 'true' : name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase()
}

/** The required parameters, each with a value to replace. */
export const placeholders = ({ parameters }: OperationInfo): (readonly [ParameterInfo, string])[] =>
  parameters.filter(({ required }) => required).map((parameter) => [parameter, placeholderOf(parameter)] as const)
