import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { EnvironmentName } from '../../../operation/hosts.ts'
import { placeholders } from '../../../operation/placeholders.ts'

const isName = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)

const literalOf = ({ type }: ParameterInfo, value: string) => (type === 'string' ? `'${value}'` : value)

/** The call through our own client, as it is written in a project. */
export const renderTypeScript = (operation: OperationInfo, environment: EnvironmentName): string => {
  const fields = placeholders(operation).map(
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
