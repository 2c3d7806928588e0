import { HTTPSnippet, type HarRequest } from '@readme/httpsnippet'
import type { OperationInfo } from '@justoneapi/schema'
import { type EnvironmentName, HOSTS } from '../hosts.ts'
import type { Arguments } from './languages.ts'
import { placeholders } from './placeholders.ts'

const TARGETS = {
  curl: ['shell', 'curl'],
  python: ['python', 'requests'],
  js: ['javascript', 'fetch'],
  java: ['java', 'okhttp'],
  go: ['go', 'native'],
  php: ['php', 'curl'],
} as const

export type SnippetLanguage = keyof typeof TARGETS

const FORM = 'application/x-www-form-urlencoded'
/** What the reader replaces. The token itself never gets into a snippet. */
const TOKEN = { name: 'token', value: 'YOUR_TOKEN' }

const toHar = (operation: OperationInfo, environment: EnvironmentName, given: Arguments): HarRequest => {
  const fields = placeholders(operation, given).map(([{ name }, value]) => ({ name, value }))
  const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
  return {
    method: operation.method,
    url: `${HOSTS[environment]}${operation.path}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    headers: isForm ? [{ name: 'content-type', value: FORM }] : [],
    queryString: isForm ? [] : [...fields, TOKEN],
    ...(isForm && { postData: { mimeType: FORM, params: [...fields, TOKEN] } }),
  } as HarRequest
}

/** The request as code of another language, without any library of ours. */
export const renderSnippet = (
  operation: OperationInfo,
  language: SnippetLanguage,
  environment: EnvironmentName,
  given: Arguments = {},
): string => {
  const [target, client] = TARGETS[language]
  const [code = ''] = new HTTPSnippet(toHar(operation, environment, given)).convert(target, client) || []
  // The library's 30 seconds are less than an answer may take (usage guide: 120, at least 60).
  return `${code.replace('CURLOPT_TIMEOUT => 30', 'CURLOPT_TIMEOUT => 120')}\n`
}
