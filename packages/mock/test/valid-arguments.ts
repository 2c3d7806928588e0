import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'

const valueOf = ({ enum: allowed, type, format }: ParameterInfo): string => {
  if (allowed?.[0] !== undefined) return allowed[0]
  if (type === 'integer' || type === 'number') return '1'
  if (type === 'boolean') return 'true'
  return format === 'date' ? '2026-01-01' : 'a text'
}

/** Arguments that the operation takes: every parameter. */
export const validArguments = (operation: OperationInfo): Record<string, string> =>
  Object.fromEntries(operation.parameters.map((parameter) => [parameter.name, valueOf(parameter)]))

/** The request of an operation, with its token in the right place. */
export const requestOf = (operation: OperationInfo, args: Record<string, string>, token = 'some-token'): Request => {
  const fields = new URLSearchParams({ ...args, token })
  const url = `https://mock.test${operation.path}`
  const form = operation.parameters.some((parameter) => parameter.in === 'form')
  return form
    ? new Request(url, { method: operation.method, body: fields })
    : new Request(`${url}?${fields.toString()}`, { method: operation.method })
}
