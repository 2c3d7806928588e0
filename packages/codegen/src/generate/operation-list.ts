import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'
import { operationName } from '@justoneapi/schema/names'
import { HEADER, literal } from './header.ts'
import { nameOf } from './platform-types.ts'

const MARKS = { get: '', post: '+', form: '*' } as const

const markOf = ({ method, parameters }: OperationInfo) => {
  if (method === 'GET') return MARKS.get
  return parameters.some((parameter) => parameter.in === 'form') ? MARKS.form : MARKS.post
}

const entryOf = (operation: OperationInfo) => {
  const rest = operation.path.slice(`/api/${operation.platform}/`.length)
  const name = nameOf(operation)
  return `${markOf(operation)}${rest}${name === operationName(operation.path).name ? '' : `#${name}`}`
}

/** All operations in one compact text, since each byte of it is in every consumer's bundle. */
export const renderOperationList = (platforms: readonly PlatformInfo[]): string => {
  const text = platforms.map(({ platform, operations }) => `${platform}:${operations.map(entryOf).join(',')}`).join(';')
  return `${HEADER}
/**
 * Every operation: \`platform:rest,rest;platform:rest\`, where \`rest\` is the path behind \`/api/<platform>/\`.
 * A leading \`+\` is a POST without a body, \`*\` a POST with a form body, none a GET.
 * A name that does not follow from the path stands behind \`#\`.
 */
export const operationList: string =
  ${literal(text)}
`
}
