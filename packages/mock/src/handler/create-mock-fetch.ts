import { createMock, type MockRecords } from '../answer/create-mock.ts'
import type { MockOptions } from '../answer/options.ts'
import { networkError, toResponse } from './to-response.ts'

/** Stands in for `fetch`: takes what `fetch` takes, and sends nothing. */
export interface MockFetch extends MockRecords {
  (input: Request | string | URL, init?: RequestInit): Promise<Response>
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
 * @throws TypeError when the scenario or a recording is wrong; it names field, value and what is allowed
 * @example `createClient({ token: 'any', fetch: createMockFetch() })`
 */
export const createMockFetch = (options: MockOptions = {}): MockFetch => {
  const { answer, ...records } = createMock(options)
  const answerRequest = async (request: Request): Promise<Response> => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text()
    const answered = await answer({ method: request.method, url: request.url, body })
    const { status, fault } = answered
    if (fault === 'hang') return new Promise(() => undefined)
    if (fault === 'reset') throw networkError('fetch failed', 'ECONNRESET')
    // There is nothing where it leads.
    if (status >= 300 && status < 400 && request.redirect !== 'manual') throw networkError('fetch failed', 'ENOTFOUND')
    return toResponse(answered)
  }
  const mockFetch = (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    return Promise.race([answerRequest(request), ended(request.signal)])
  }
  return Object.assign(mockFetch, records)
}
