import type { AnyJustOneError } from '@justoneapi/client'
import { businessCodes } from '@justoneapi/schema/codes'
import type { BusinessCodeInfo } from '@justoneapi/schema'
import { CliError } from '../frame/cli-error.ts'
import type { Category } from '../frame/exit-codes.ts'
import type { Context } from '../frame/context.ts'
import { codeOf, reasonOf } from './network-reason.ts'

/** What each error of the client means for a script. A new class fails to compile here. */
const categoryOf = (error: AnyJustOneError): Category => {
  switch (error.name) {
    case 'AuthenticationError':
      return 'token'
    case 'PermissionError':
      return 'permission'
    case 'BalanceExhaustedError':
    case 'TokenBudgetExhaustedError':
    case 'BudgetExceededError':
      return 'money'
    case 'RateLimitError':
    case 'DailyQuotaError':
      return 'limit'
    case 'InvalidParametersError':
      return error.code === undefined ? 'usage' : 'parameters'
    case 'NotFoundError':
      return 'not-found'
    case 'TemporaryError':
      return 'server'
    case 'OutcomeUnknownError':
      return 'unknown'
    case 'ConnectionError':
    case 'DeadlineError':
      return 'network'
    case 'ProtocolError':
    case 'RedirectError':
    case 'UnknownCodeError':
      return 'protocol'
    case 'ConfigurationError':
      return 'usage'
    case 'AbortedError':
      return 'interrupted'
    case 'NoContentError':
      return 'success'
    default:
      return error satisfies never
  }
}

const codes: readonly BusinessCodeInfo[] = businessCodes

/** What is told of a connection that was never made: why, and what mends it. */
const toNetworkError = (error: AnyJustOneError, operation: string, host: string, { messages }: Context): CliError => {
  const code = codeOf(error.cause)
  const { said, next } = messages.account.network[reasonOf(code)]
  const { charged, attempts } = error
  return new CliError('network', said(host, code ?? ''), { operation, charged, attempts, next })
}

/** An error of the client as the terminal tells it. */
export const toCliError = (
  error: AnyJustOneError,
  { operation, said, host }: { readonly operation: string; readonly said: string | undefined; readonly host?: string },
  context: Context,
): CliError => {
  if (error.name === 'ConnectionError' && host !== undefined) return toNetworkError(error, operation, host, context)
  const { language, messages } = context
  const info = codes.find(({ code }) => code === error.code)
  const category = categoryOf(error)
  const { code, httpStatus, charged, requestId, attempts } = error
  return new CliError(category, info?.meaning[language] ?? error.message, {
    operation,
    ...(code !== undefined && { said }),
    ...(code !== undefined && { code: messages.code(code, info?.name, httpStatus) }),
    charged,
    requestId,
    attempts,
    ...(error.retryAfter !== undefined && { next: messages.retryAfter(Math.ceil(error.retryAfter / 1000)) }),
    ...(error.resumeAt && { next: messages.resumeAt(error.resumeAt.toISOString()) }),
  })
}
