import type { Language } from '../messages/messages.ts'
import type { HeadersOption } from './options.ts'
import { refuse } from './refuse.ts'

/**
 * Refuses headers that cannot be sent. The platform's own error would name the value, which may be a secret.
 * @throws ConfigurationError
 */
export const checkHeaders = (headers: HeadersOption | undefined, language: Language | undefined): void => {
  if (!headers || headers instanceof Headers) return
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, String(value)]])
    } catch {
      throw refuse('header', language, JSON.stringify(name))
    }
  }
}
