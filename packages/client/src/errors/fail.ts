import type { Language } from '../messages/messages.ts'
import type { AnyJustOneError } from './any-error.ts'
import type { CallFacts, Failure } from './failure.ts'
import { JustOneError } from './just-one-error.ts'

/**
 * The error of a failed call. What makes it, its texts and the code table are modules of their own that are loaded
 * now: they are large, and most calls succeed.
 */
export const fail = async (failure: Failure, facts: CallFacts, language: Language = 'en'): Promise<AnyJustOneError> => {
  try {
    const { buildError } = await import('./build-error.ts')
    return await buildError(failure, facts, language)
  } catch {
    // A page that outlived its deployment cannot load them. What was paid is still told.
    const { code } = failure as { code?: number }
    const message = `${facts.operation}: ${failure.kind} ${String(code ?? '')}`
    return new JustOneError({ ...facts, code, message }) as AnyJustOneError
  }
}
