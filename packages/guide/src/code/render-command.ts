import type { OperationInfo } from '@justoneapi/schema'
import type { EnvironmentName } from '../hosts.ts'
import type { Arguments } from './languages.ts'
import { placeholders } from './placeholders.ts'
import { shortOf } from './short.ts'

/** In single quotes a POSIX shell takes everything as it is. */
const quote = (value: string) => (/^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`)

/** One that starts with dashes would be read as an option. */
const optionOf = (name: string, value: string) =>
  value.startsWith('--') ? ` --${name}=${quote(value)}` : ` --${name} ${quote(value)}`

/** The call at the terminal. */
export const renderCommand = (
  operation: OperationInfo,
  environment: EnvironmentName,
  given: Arguments = {},
): string => {
  const options = placeholders(operation, given).map(([{ name }, value]) => optionOf(name, value))
  const env = environment === 'prod-global' ? '' : ` --env ${environment}`
  return `justone call ${shortOf(operation)}${options.join('')}${env}\n`
}
