import { redact } from './redact.ts'

const text = (value: unknown, key: string): string | undefined => {
  const found = (value as Record<string, unknown>)[key]
  return typeof found === 'string' ? found : undefined
}

// Runtimes print the whole URL into messages (Node: `Failed to parse URL from ...`; Deno names it in network errors).
const URLS = /[a-z][a-z0-9+.-]*:\/\/\S*/gi

/**
 * A copy of an error of the platform that is safe to hand out: its name, its code and its message without addresses.
 * Never the raw error: that may hold the URL in `message`, in `input` or in a cause of its own.
 * @param token undefined when it is not known, so that no message can be trusted
 */
export const cleanCause = (error: unknown, token: string | undefined, depth = 0): Error | undefined => {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  const said = (text(error, 'message') ?? '').replace(URLS, '(address)')
  const message = token === undefined ? '' : redact(said, token)
  const cause = cleanCause((error as { cause?: unknown }).cause, token, depth + 1)
  const clean = new Error(message, cause && { cause })
  const name = text(error, 'name') ?? 'Error'
  const code = text(error, 'code')
  // Where the copy was made helps nobody.
  Object.defineProperty(clean, 'stack', { value: `${name}: ${message}`, configurable: true, writable: true })
  Object.defineProperty(clean, 'name', { value: name, configurable: true, writable: true })
  return code === undefined ? clean : Object.assign(clean, { code })
}
