import type { FetchLike } from '@justoneapi/client'

/** A transport that keeps the last answer as it came. */
export interface ListeningTransport {
  readonly fetch: FetchLike
  /** The body of the last answer. */
  text(): string
  /** The message of the last answer: for 400 it names the parameter. */
  said(): string | undefined
  /** Takes the token out of a text that somebody else wrote. */
  redact(text: string): string
}

const messageOf = (text: string): string | undefined => {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' && message !== '' ? message : undefined
  } catch {
    return undefined // no envelope, so nothing was said
  }
}

/** Shorter ones are ordinary words, and no tokens. */
const SHORTEST_TOKEN = 8

export const listen = (fetch: FetchLike, token: string): ListeningTransport => {
  let text = ''
  const redact = (given: string) =>
    token.length < SHORTEST_TOKEN
      ? given
      : given.replaceAll(token, '[token]').replaceAll(encodeURIComponent(token), '[token]')
  return {
    fetch: async (url, init) => {
      text = ''
      const response = await fetch(url, init)
      const { status, headers } = response
      return {
        status,
        headers,
        arrayBuffer: async () => {
          const body = await response.arrayBuffer()
          text = new TextDecoder().decode(body)
          return body
        },
      }
    },
    text: () => text,
    said: () => {
      const message = messageOf(text)
      return message && redact(message)
    },
    redact,
  }
}
