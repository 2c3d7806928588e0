import { businessCodes } from '@justoneapi/schema/codes'
import type { BusinessFailure } from '../envelope/outcome.ts'
import { loadMessages } from '../messages/load.ts'
import type { Language, Messages } from '../messages/messages.ts'
import { findIssues } from '../operations/arguments.ts'
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
import type { CallFacts, Failure, Refusal } from './failure.ts'
import { InvalidParametersError } from './invalid-parameters-error.ts'
import type { ErrorFacts, JustOneError } from './just-one-error.ts'
import { OutcomeUnknownError } from './outcome-unknown-error.ts'
import { ProtocolError } from './protocol-error.ts'
import {
  AbortedError,
  BudgetExceededError,
  ConfigurationError,
  ConnectionError,
  DeadlineError,
  RedirectError,
} from './unanswered.ts'

type ErrorClass = new (facts: ErrorFacts) => JustOneError
type CodeName = (typeof businessCodes)[number]['name']
/** A new code in the table fails to compile here until somebody says what a caller does about it. */
type MeaningfulCode = Exclude<CodeName, 'success' | `unpublished-${number}`>

/** The generated table names the meanings; this is what a caller does differently about each. */
const CLASS_OF: Readonly<Record<MeaningfulCode, ErrorClass>> = {
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

interface Words {
  readonly meaning: string
  readonly action: string
}

const describeCode = (code: number, language: Language, messages: Messages) => {
  const info = businessCodes.find((each) => each.code === code)
  const errorClass = (info && (CLASS_OF as Partial<Record<CodeName, ErrorClass>>)[info.name]) ?? UnknownCodeError
  const words: Words = info ? { meaning: info.meaning[language], action: info.action[language] } : messages.unlistedCode
  return { errorClass, words }
}

const answered = (outcome: BusinessFailure, facts: CallFacts, language: Language, messages: Messages) => {
  const { code, httpStatus, requestId, rule, retryAfterMs: retryAfter, message: said } = outcome
  const { errorClass, words } = describeCode(code, language, messages)
  const charged = messages.charged[facts.charged]
  const { operation } = facts
  const message = messages.answered({ operation, code, httpStatus, charged, said, ...words })
  // An earlier attempt may have been charged, whatever this one cost.
  const retryable = rule?.retry === 'backoff' && facts.charged === 'no'
  return new errorClass({ ...facts, code, httpStatus, requestId, message, retryable, retryAfter })
}

const refused = (refusal: Refusal, facts: CallFacts, language: Language, messages: Messages): JustOneError => {
  const { operation } = facts
  switch (refusal.kind) {
    case 'stopped': {
      // Of the same class as the answer that stopped it, with no attempt made.
      const { code, requestId, until: resumeAt } = refusal
      const { errorClass, words } = describeCode(code, language, messages)
      const until = resumeAt === undefined ? undefined : new Date(resumeAt).toISOString()
      const message = messages.stopped({ operation, code, ...words, until })
      return new errorClass({ ...facts, code, requestId, resumeAt, message })
    }
    case 'late':
      return new DeadlineError({ ...facts, message: messages.deadline(operation, refusal.why) })
    case 'budget':
      return new BudgetExceededError({ ...facts, message: messages.budget(operation, refusal.charges) })
    case 'token':
      return new ConfigurationError({ ...facts, cause: refusal.cause, message: messages.token(operation) })
    case 'paging':
      return new ConfigurationError({ ...facts, message: messages.paging[refusal.why](operation) })
    case 'parameters': {
      const issues = findIssues(refusal.args, messages)
      const problems = issues.map(({ parameter, problem }) => `${parameter}: ${problem}`).join(' ')
      return new InvalidParametersError({ ...facts, issues, message: messages.parameters(operation, problems) })
    }
    default:
      return refusal satisfies never
  }
}

/** What kept a request from leaving: a code where there is one. `fetch` itself says no more than that it failed. */
const reasonOf = (cause: Error | undefined): string => {
  const { code } = (cause ?? {}) as { code?: string }
  if (code !== undefined) return code
  return cause?.cause instanceof Error ? reasonOf(cause.cause) : (cause?.message ?? '')
}

const toError = (failure: Failure, facts: CallFacts, language: Language, messages: Messages): JustOneError => {
  const { operation, charged, elapsedMs = 0 } = facts
  switch (failure.kind) {
    case 'business':
      return answered(failure, facts, language, messages)
    case 'unsent': {
      const { cause } = failure
      return new ConnectionError({
        ...facts,
        cause,
        retryable: charged === 'no',
        message: messages.unsent(operation, reasonOf(cause), messages.charged[charged]),
      })
    }
    case 'unknown': {
      const { reason, cause, httpStatus } = failure
      const message = messages.unknown[reason](operation, httpStatus, Math.round(elapsedMs))
      return new OutcomeUnknownError({ ...facts, httpStatus, reason, cause, message })
    }
    case 'protocol': {
      const { reason, answer, httpStatus, requestId } = failure
      const message = messages.protocol[reason](operation, httpStatus)
      return new ProtocolError({ ...facts, httpStatus, requestId, reason, answer, message })
    }
    case 'redirect': {
      const { httpStatus } = failure
      return new RedirectError({ ...facts, httpStatus, message: messages.redirect(operation, httpStatus) })
    }
    case 'aborted':
      return new AbortedError({
        ...facts,
        cause: failure.reason,
        message: messages.aborted(operation, charged !== 'no'),
      })
    default:
      return refused(failure, facts, language, messages)
  }
}

/** Builds the error of a failed call, in the caller's language. */
export const buildError = async (failure: Failure, facts: CallFacts, language: Language): Promise<AnyJustOneError> =>
  // The class follows from the code, so `code` is one that the class declares.
  toError(failure, facts, language, await loadMessages(language)) as AnyJustOneError
