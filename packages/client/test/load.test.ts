import { expect, it } from 'vitest'
import { createClient, isJustOneError, type ResponseEvent } from '../src/index.ts'
import { operationsOf, platformKeys } from '../src/operations/lookup.ts'
import { cutBody, envelope, type Exchange, reset, startServer } from './fault-server.ts'

const CALLS = 10_000
const CONCURRENCY = 64

/** A small generator with a seed, so that each run meets the same faults (mulberry32, public domain). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const GETS = [...platformKeys()]
  .flatMap((key) => [...operationsOf(key).values()])
  .filter(({ method }) => method === 'GET')
  .map(({ operation }) => operation)

it('ten thousand calls against a faulty server: every charge is accounted for, and nothing that may be paid is repeated', async () => {
  const random = seeded(42)
  let executed = 0
  /** Calls whose last request may have been paid: another request of the same call would pay twice. */
  const maybePaid = new Set<string>()
  const executedUnknown = new Set<string>()
  let repeated = 0
  const execute = () => {
    executed++
  }
  const behave = (exchange: Exchange) => {
    const id = exchange.query['call'] ?? ''
    if (maybePaid.has(id)) repeated++
    const dice = random()
    if (dice < 0.05) {
      maybePaid.add(id)
      // Half of the resets come after the work was done, half before: the client cannot know.
      if (dice < 0.025) {
        execute()
        executedUnknown.add(id)
      }
      reset(exchange)
    } else if (dice < 0.1) envelope(301)(exchange)
    else if (dice < 0.15) envelope(302)(exchange)
    else if (dice < 0.17) {
      maybePaid.add(id)
      execute()
      executedUnknown.add(id)
      cutBody(exchange)
    } else {
      maybePaid.add(id)
      execute()
      envelope(0, { id })(exchange)
    }
  }
  const server = await startServer(behave)
  const responses: ResponseEvent[] = []
  const api = createClient({
    token: 'a-token',
    baseUrl: server.baseUrl,
    // A limit that strikes at random is no limit to adapt to; slowing down has tests of its own.
    slowdown: false,
    retry: { attempts: 4, minDelay: 5, maxDelay: 20 },
    onEvent: (event) => event.type === 'response' && event.charged !== 'no' && responses.push(event),
  })
  const outcomes = { data: 0, unknown: 0, other: 0, foreign: 0 }
  const unknownExecuted: string[] = []
  const one = async (n: number) => {
    const id = String(n)
    const operation = GETS[n % GETS.length] ?? ''
    try {
      const data = (await api.call(operation, { call: id })) as { id: string }
      if (data.id === id) outcomes.data++
    } catch (error) {
      if (!isJustOneError(error)) outcomes.foreign++
      else if (error.charged === 'unknown') {
        outcomes.unknown++
        if (executedUnknown.has(id)) unknownExecuted.push(id)
      } else outcomes.other++
    }
  }
  let next = 0
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < CALLS) {
        await one(next++)
      }
    }),
  )
  expect(outcomes.data + outcomes.unknown + outcomes.other).toBe(CALLS)
  expect(outcomes.foreign).toBe(0)
  expect(repeated).toBe(0)
  const { charged, unknown, reserved } = api.status().charges
  expect(reserved).toBe(0)
  expect(charged).toBe(outcomes.data)
  expect(unknown).toBe(outcomes.unknown)
  // What the server executed is what the client counted, and those of the unknown ones that were executed.
  expect(executed).toBe(charged + unknownExecuted.length)
  expect(responses).toHaveLength(charged + unknown)
  expect(api.status()).toMatchObject({ inFlight: 0, waiting: 0 })
  server.received.length = 0
  await server.close()
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  await expect.poll(timers).toBeLessThan(5)
}, 120_000)
