import type { OperationInfo } from '@justoneapi/schema'

/** What is typed into the form, by parameter. An empty text is a field that is left out. */
export type FormValues = Readonly<Record<string, string>>

type Parameters = Pick<OperationInfo, 'parameters'>

/** The values that an address fills in, and the names in it that the operation does not have. */
export const readAddress = (
  { parameters }: Parameters,
  query: FormValues,
): { values: FormValues; ignored: string[] } => {
  const names = new Set(parameters.map(({ name }) => name))
  const given = Object.entries(query)
  return {
    values: Object.fromEntries(given.filter(([name, value]) => names.has(name) && value !== '')),
    ignored: given.map(([name]) => name).filter((name) => !names.has(name)),
  }
}

/** The arguments to send: what is filled in, without what surrounds it. */
export const toArguments = ({ parameters }: Parameters, values: FormValues): Record<string, string> =>
  Object.fromEntries(
    parameters.flatMap(({ name, type }): [string, string][] => {
      const value = Object.hasOwn(values, name) ? (values[name] ?? '') : ''
      if (value.trim() === '') return []
      return [[name, type === 'string' ? value : value.trim()]]
    }),
  )

/** The address that fills in the form again. */
export const toAddress = (operation: Pick<OperationInfo, 'id' | 'parameters'>, values: FormValues): string => {
  const query = new URLSearchParams(toArguments(operation, values)).toString()
  return `/explorer/${operation.id}${query === '' ? '' : `?${query}`}`
}
