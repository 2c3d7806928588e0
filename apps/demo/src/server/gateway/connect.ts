import { type Client, createClient, type FetchLike } from '@justoneapi/client'
import { createMockFetch } from '@justoneapi/mock'
import { sampleFetch } from '../sample/sample-fetch.ts'
import type { Settings } from '../settings.ts'

/** The way to the API. */
export interface Connection {
  readonly client: Client
  /** A client of its own whose every call fails with `code`. On the mock only. */
  readonly failing: ((code: number) => Client) | undefined
}

/** Answers every call with half an envelope, which is how a broken connection looks. */
const halfAnswer: FetchLike = () => Promise.resolve(new Response('{"code":0,"data":{', { status: 200 }))

/** The code that stands for "no whole answer" where a failure is provoked. */
export const HALF_ANSWER = -1

/** Connects to the real API with a token, and to the embedded mock without one. @param now in milliseconds */
export const connect = (settings: Settings, now: () => number): Connection => {
  const { token, environment, baseUrl, totalCharges } = settings
  const budget = { charges: totalCharges }
  if (token !== undefined) {
    const client = createClient({ token, environment, baseUrl, budget, deadline: 180_000, concurrency: { total: 8 } })
    return { client, failing: undefined }
  }
  const mock = createMockFetch()
  return {
    client: createClient({ token: 'mock', fetch: sampleFetch(mock, now), budget }),
    failing: (code) =>
      createClient({ token: `code-${code}`, fetch: code === HALF_ANSWER ? halfAnswer : mock, retry: false }),
  }
}
