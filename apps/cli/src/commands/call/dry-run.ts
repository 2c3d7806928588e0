import type { OperationInfo } from '@justoneapi/schema'
import { HOSTS, toEnvironment } from '../../operation/hosts.ts'
import type { ParsedCall } from './parse-call.ts'

/** The request as it would be sent, without its token. */
export interface PlannedRequest {
  readonly method: string
  readonly url: string
  readonly form?: Readonly<Record<string, string>>
  /** Where the token would go. */
  readonly token: 'query' | 'form'
}

export const planRequest = (operation: OperationInfo, { options, args }: ParsedCall): PlannedRequest => {
  const base = (options['base-url'] ?? HOSTS[toEnvironment(options['env'])]).replace(/\/$/, '')
  const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
  const query = new URLSearchParams(args).toString()
  const address = `${base}${operation.path}`
  if (isForm) return { method: operation.method, url: address, form: args, token: 'form' }
  return { method: operation.method, url: query === '' ? address : `${address}?${query}`, token: 'query' }
}
