import { createMock, type Mock } from '../answer/create-mock.ts'
import type { MockOptions } from '../answer/options.ts'

/** Stands in for `fetch`: takes what `fetch` takes, and sends nothing. */
export interface MockFetch {
  (input: Request | string | URL, init?: RequestInit): Promise<Response>
  /** The last calls of the API, in the order of arrival. Tokens are left out. */
  readonly log: Mock['log']
}

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => {
      // `fetch` rejects with the reason as it is, whatever it is.
      reject(signal.reason as Error)
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/**
 * Makes a `fetch` that behaves like Just One API: valid envelopes, checked parameters, a token in its right place.
 * The same call gets the same bytes. Only web-standard objects are used, so it runs wherever `fetch` does.
 * @example `createClient({ token: 'any', fetch: createMockFetch() })`
 */
export const createMockFetch = (options: MockOptions = {}): MockFetch => {
  const mock = createMock(options)
  const mockFetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text()
    const answer = mock.answer({ method: request.method, url: request.url, body })
    const { status, headers, body: text } = await Promise.race([answer, ended(request.signal)])
    return new Response(text, { status, headers })
  }
  return Object.assign(mockFetch, { log: mock.log })
}
