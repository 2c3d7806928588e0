import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { Arguments } from './languages.ts'

/** What stands in for a value that the reader has to fill in. */
const placeholderOf = ({ name, type, enum: allowed }: ParameterInfo): string => {
  if (allowed?.[0] !== undefined) return allowed[0]
  if (type === 'integer' || type === 'number') return '1'
  return type === 'boolean' ? 'true' : name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase()
}

/** The parameters that were given, and the required ones that were not with a value to replace. */
export const placeholders = (
  { parameters }: OperationInfo,
  given: Arguments = {},
): (readonly [ParameterInfo, string])[] =>
  parameters
    .filter(({ name, required }) => required || Object.hasOwn(given, name))
    .map((parameter) => {
      const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined
      return [parameter, value === undefined || value === '' ? placeholderOf(parameter) : value] as const
    })
