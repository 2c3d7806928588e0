import type { BusinessFailure, Charged, Outcome, Success } from '../envelope/outcome.ts'
import type { businessCodes } from '@justoneapi/schema/codes'
import type { Language, Messages } from '../messages/messages.ts'
import {
  AuthenticationError,
  BalanceExhaustedError,
  DailyQuotaError,
  NoContentError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  TemporaryError,
  TokenBudgetExhaustedError,
  UnknownCodeError,
} from './answered.ts'
import type { AnyJustOneError } from './any-error.ts'
import { codeInfo } from './code-table.ts'
import { InvalidParametersError } from './invalid-parameters-error.ts'
import type { ErrorFacts, JustOneError } from './just-one-error.ts'
import { OutcomeUnknownError } from './outcome-unknown-error.ts'
import { ProtocolError } from './protocol-error.ts'
import { AbortedError, ConnectionError, RedirectError } from './unanswered.ts'

/** What the error says about the call beside its outcome. */
export interface CallFacts {
  readonly operation: string
  readonly attempts: number
  readonly charged: Charged
  readonly resumeAt: number | undefined
  readonly elapsedMs: number
  readonly messages: Messages
  readonly language: Language
}

type CodeName = (typeof businessCodes)[number]['name']
/** A new code in the table fails to compile here until somebody says what a caller does about it. */
type MeaningfulCode = Exclude<CodeName, 'success' | `unpublished-${number}`>

/** The generated table names the meanings; this is what a caller does differently about each. */
const CLASS_OF: Readonly<Record<MeaningfulCode, new (facts: ErrorFacts) => JustOneError>> = {
  'token-invalid': AuthenticationError,
  'no-content': NoContentError,
  'collection-failed': TemporaryError,
  'rate-limited': RateLimitError,
  'daily-quota-reached': DailyQuotaError,
  'invalid-parameters': InvalidParametersError,
  'not-found': NotFoundError,
  'internal-error': TemporaryError,
  'service-unavailable': TemporaryError,
  'permission-denied': PermissionError,
  'balance-exhausted': BalanceExhaustedError,
  'token-budget-used-up': TokenBudgetExhaustedError,
}

const classOf = (code: number) => {
  const name = codeInfo(code)?.name as MeaningfulCode | undefined
  return (name && CLASS_OF[name]) ?? UnknownCodeError
}

const wordsOf = (code: number, { language, messages }: Pick<CallFacts, 'language' | 'messages'>) => {
  const info = codeInfo(code)
  return info ? { meaning: info.meaning[language], action: info.action[language] } : messages.unlistedCode
}

const answeredError = (outcome: BusinessFailure, call: CallFacts, facts: Omit<ErrorFacts, 'message'>) => {
  const { code, httpStatus, info, retryAfterMs, message: said } = outcome
  const { operation, messages } = call
  const charged = messages.charged[call.charged]
  return new (classOf(code))({
    ...facts,
    code,
    message: messages.answered({ operation, code, httpStatus, charged, said, ...wordsOf(code, call) }),
    retryable: info?.retry === 'backoff' && info.charged === 'no',
    retryAfter: retryAfterMs,
  })
}

/** The error of a call whose last attempt ended so. */
export const toError = (outcome: Exclude<Outcome, Success>, call: CallFacts): AnyJustOneError => {
  const { operation, messages, attempts, charged, elapsedMs, resumeAt } = call
  const { httpStatus, requestId } = outcome as { httpStatus?: number; requestId?: string }
  const facts = { operation, attempts, httpStatus, requestId, charged, resumeAt }
  switch (outcome.kind) {
    case 'business':
      // The table decides the class, so its `code` is one that the class declares.
      return answeredError(outcome, call, facts) as AnyJustOneError
    case 'unsent': {
      const { cause } = outcome
      const why = (cause as { code?: string } | undefined)?.code ?? cause?.message ?? 'refused'
      return new ConnectionError({ ...facts, cause, retryable: true, message: messages.unsent(operation, why) })
    }
    case 'unknown': {
      const { reason, cause } = outcome
      const message = messages.unknown[reason](operation, httpStatus, elapsedMs)
      return new OutcomeUnknownError({ ...facts, reason, cause, message })
    }
    case 'protocol': {
      const { reason, answer } = outcome
      const message = messages.protocol[reason](operation, outcome.httpStatus)
      return new ProtocolError({ ...facts, reason, answer, message })
    }
    case 'redirect':
      return new RedirectError({ ...facts, message: messages.redirect(operation, outcome.httpStatus) })
    case 'aborted': {
      const message = messages.aborted(operation, outcome.sent)
      return new AbortedError({ ...facts, cause: outcome.reason, message })
    }
    default:
      return outcome satisfies never
  }
}

/** The error of a call that a stop rule refuses: of the same class as the answer that stopped it, with no attempt made. */
export const toStoppedError = (
  stop: { readonly code: number; readonly until?: number; readonly requestId?: string },
  call: Pick<CallFacts, 'operation' | 'messages' | 'language'>,
): AnyJustOneError => {
  const { code, until, requestId } = stop
  const words = wordsOf(code, call)
  const message = call.messages.stopped({
    operation: call.operation,
    code,
    ...words,
    until: until === undefined ? undefined : new Date(until).toISOString(),
  })
  // The code came from an answer, so the class fits it.
  return new (classOf(code))({
    operation: call.operation,
    code,
    message,
    requestId,
    resumeAt: until,
  }) as AnyJustOneError
}
