import type { ParameterInfo } from '@justoneapi/schema'

const plain = (name: string) => name.toLowerCase().replace(/[-_]/g, '')

/** The parameter behind an option's name: exact, or in another spelling (`--kol-id`) if only one fits. */
export const findParameter = (name: string, parameters: readonly ParameterInfo[]): ParameterInfo | undefined => {
  const exact = parameters.find((parameter) => parameter.name === name)
  if (exact) return exact
  const alike = parameters.filter((parameter) => plain(parameter.name) === plain(name))
  return alike.length === 1 ? alike[0] : undefined
}
