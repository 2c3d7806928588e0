import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { EnvironmentName } from '../hosts.ts'
import type { Arguments } from './languages.ts'
import { placeholders } from './placeholders.ts'

const isName = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)

const text = (value: string) => `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/

const literalOf = ({ type }: ParameterInfo, value: string) => {
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value
  if (type === 'string' || type === 'boolean' || !NUMBER.test(value)) return text(value)
  // A number of that length has lost digits before the client sees it.
  return type === 'integer' && !Number.isSafeInteger(Number(value)) ? `${value}n` : value
}

/** The call through our own client, as it is written in a project. */
export const renderTypeScript = (
  operation: OperationInfo,
  environment: EnvironmentName,
  given: Arguments = {},
): string => {
  const fields = placeholders(operation, given).map(
    ([parameter, value]) =>
      `${isName(parameter.name) ? parameter.name : `'${parameter.name}'`}: ${literalOf(parameter, value)}`,
  )
  const args = fields.length > 0 ? `{ ${fields.join(', ')} }` : ''
  const options = environment === 'prod-global' ? '' : `{ environment: '${environment}' }`
  return `import { createClient } from '@justoneapi/client'

const api = createClient(${options}) // the token comes from JUSTONEAPI_TOKEN
const data = await api.${operation.id}(${args})
console.log(data)
`
}
