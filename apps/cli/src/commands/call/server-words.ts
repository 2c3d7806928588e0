import type { FetchLike } from '@justoneapi/client'

/** A transport that keeps what the server said beside a code: for 400 it names the parameter. */
export interface ListeningTransport {
  readonly fetch: FetchLike
  /** The message of the last answer. */
  said(): string | undefined
}

const messageOf = (text: string): string | undefined => {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' && message !== '' ? message : undefined
  } catch {
    return undefined // no envelope, so nothing was said
  }
}

/** Listens only where it matters: a success is not read twice. */
export const listen = (fetch: FetchLike): ListeningTransport => {
  let text = ''
  return {
    fetch: async (url, init) => {
      text = ''
      const response = await fetch(url, init)
      const { status, headers } = response
      return { status, headers, text: async () => (text = await response.text()) }
    },
    said: () => messageOf(text),
  }
}
