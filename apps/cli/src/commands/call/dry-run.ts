import type { OperationInfo } from '@justoneapi/schema'
import type { ParsedCall } from './parse-call.ts'

const HOSTS: Readonly<Record<string, string>> = {
  'prod-global': 'https://api.justoneapi.com',
  'prod-cn': 'http://47.117.133.51:30015',
}

/** The request as it would be sent, without its token. */
export interface PlannedRequest {
  readonly method: string
  readonly url: string
  readonly form?: Readonly<Record<string, string>>
  /** Where the token would go. */
  readonly token: 'query' | 'form'
}

export const planRequest = (operation: OperationInfo, { options, args }: ParsedCall): PlannedRequest => {
  const base = (options['base-url'] ?? HOSTS[options['env'] ?? 'prod-global'] ?? '').replace(/\/$/, '')
  const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
  const query = new URLSearchParams(args).toString()
  const address = `${base}${operation.path}`
  if (isForm) return { method: operation.method, url: address, form: args, token: 'form' }
  return { method: operation.method, url: query === '' ? address : `${address}?${query}`, token: 'query' }
}
