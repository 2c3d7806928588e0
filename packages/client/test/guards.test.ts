import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildClient } from '../src/client/create-client.ts'
import { type ChargeEvent, type ClientEvent, createClient, type JustOneError } from '../src/index.ts'
import { fakeClock } from './fake-clock.ts'
import { envelope, hang, inTurn, json, reset, startServer } from './fault-server.ts'

const OPERATION = 'douyin.getUserDetailV3'
const OTHER = 'weibo.getUserDetailV3'

describe('stop rules', () => {
  it.each([
    [100, 'AuthenticationError'],
    [601, 'BalanceExhaustedError'],
    [602, 'TokenBudgetExhaustedError'],
  ])('%i stops every call without a request, until resume()', async (code, name) => {
    const server = await startServer(envelope(code))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name, attempts: 1 })
    await expect(api.call(OTHER)).rejects.toMatchObject({ name, code, attempts: 0, charged: 'no' })
    expect(server.received).toHaveLength(1)
    expect(api.status().stopped).toMatchObject({ code, requestId: 'req-1' })
    server.behave = envelope(0, 'x')
    api.resume()
    expect(await api.call(OTHER)).toBe('x')
  })

  it('303 stops its operation until midnight in Shanghai, and no other', async () => {
    const clock = fakeClock(Date.parse('2026-11-24T15:00:00Z'))
    const server = await startServer(envelope(303))
    // The timeout of an attempt stands on the fake clock too, so nothing ends it here.
    const api = buildClient({ token: 'a-token', baseUrl: server.baseUrl }, { clock })
    const resumeAt = new Date('2026-11-24T16:00:00Z')
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'DailyQuotaError', resumeAt, attempts: 1 })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'DailyQuotaError', resumeAt, attempts: 0 })
    server.behave = envelope(0, 'x')
    expect(await api.call(OTHER)).toBe('x')
    await clock.pass(3_600_000)
    expect(await api.call(OPERATION)).toBe('x')
  })

  it('refuses calls that waited for their turn while another one was answered 601', async () => {
    const server = await startServer(envelope(601))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, concurrency: 1 })
    const calls = await Promise.allSettled([1, 2, 3].map((n) => api.call(OPERATION, { n })))
    expect(calls.every(({ status }) => status === 'rejected')).toBe(true)
    expect(server.received).toHaveLength(1)
  })
})

describe('the budget', () => {
  it('is not passed by calls at the same time, not even by one', async () => {
    const server = await startServer(envelope(0))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, budget: { charges: 5 } })
    const calls = await Promise.allSettled([...Array(50).keys()].map((n) => api.call(OPERATION, { n })))
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(server.received).toHaveLength(5)
    const refused = calls.filter((call) => call.status === 'rejected').map(({ reason }) => reason as JustOneError)
    expect(new Set(refused.map(({ name, charged }) => `${name} ${charged}`))).toEqual(
      new Set(['BudgetExceededError no']),
    )
  })

  it('keeps the place of a call that may have been charged, and gives back the one of a free failure', async () => {
    const server = await startServer(inTurn(reset, envelope(600), envelope(201), envelope(0)))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, budget: { charges: 2 } })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'OutcomeUnknownError' })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'PermissionError' })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'NoContentError' })
    await expect(api.call(OPERATION)).rejects.toMatchObject({ name: 'BudgetExceededError' })
    expect(api.status().charges).toEqual({ charged: 1, unknown: 1, reserved: 0, remaining: 0 })
  })
})

describe('identical calls at the same time', () => {
  it('share one request and one charge', async () => {
    const charges: ChargeEvent[] = []
    const server = await startServer(envelope(0, 'x'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, onCharge: (charge) => charges.push(charge) })
    const args = [
      { a: '1', b: '2' },
      { b: '2', a: '1' },
    ]
    expect(await Promise.all(args.map((each) => api.call(OPERATION, each)))).toEqual(['x', 'x'])
    expect(server.received).toHaveLength(1)
    expect(charges).toHaveLength(1)
    await api.call(OPERATION, args[0])
    expect(server.received).toHaveLength(2)
  })

  it.each([
    ['with other arguments', { a: '2' }, {}],
    ['with share: false', { a: '1' }, { share: false }],
    ['with a timeout of its own', { a: '1' }, { timeout: 5000 }],
  ])('%s send their own', async (_, args, options) => {
    const server = await startServer(envelope(0, 'x'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    await Promise.all([api.call(OPERATION, { a: '1' }), api.call(OPERATION, args, options)])
    expect(server.received).toHaveLength(2)
  })

  it('go on when one of the callers ends its call, and end when all have', async () => {
    const closed: Promise<void>[] = []
    const server = await startServer(({ response }) => {
      closed.push(new Promise((resolve) => response.on('close', () => { resolve() })))
    }) // prettier-ignore
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const [first, second] = [new AbortController(), new AbortController()]
    const one = api.call(OPERATION, {}, { signal: first.signal })
    const two = api.call(OPERATION, {}, { signal: second.signal })
    await expect.poll(() => closed.length).toBe(1)
    first.abort()
    await expect(one).rejects.toMatchObject({ name: 'AbortedError' })
    expect(api.status().inFlight).toBe(1)
    second.abort()
    await expect(two).rejects.toMatchObject({ name: 'AbortedError', charged: 'unknown' })
    await closed[0]
    expect(api.status().inFlight).toBe(0)
  })
})

describe('events', () => {
  it('tell each step of a call, each wait included', async () => {
    const events: ClientEvent[] = []
    const server = await startServer(inTurn(envelope(301), envelope(0, { base_resp: { status_code: 7 } })))
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      retry: { minDelay: 1 },
      prices: { [OPERATION]: 0.02 },
      onEvent: (event) => events.push(event),
    })
    await api.call(OPERATION, { secUid: 'secret-argument' })
    expect(events.map(({ type }) => type)).toEqual([
      'request', 'response', 'retry', 'request', 'response', 'charge', 'upstream',
    ]) // prettier-ignore
    expect(events[1]).toMatchObject({ attempt: 1, outcome: 'business', code: 301, charged: 'no', httpStatus: 500 })
    expect(events[5]).toMatchObject({
      charged: 'yes',
      price: 0.02,
      charges: 1,
      requestId: 'req-1',
      operation: OPERATION,
    })
    expect(JSON.stringify(events)).not.toContain('secret-argument')
    expect(new Set(events.map(({ call }) => call)).size).toBe(1)
  })

  it('do not lose a paid answer when a listener throws', async () => {
    const uncaught = new Promise((resolve) => process.once('uncaughtException', resolve))
    const listeners = process.listeners('uncaughtException').slice(0, -1)
    for (const listener of listeners) process.off('uncaughtException', listener)
    const server = await startServer(envelope(0, 'x'))
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      onCharge: () => {
        throw new Error('from the listener')
      },
    })
    expect(await api.call(OPERATION)).toBe('x')
    expect(await uncaught).toMatchObject({ message: 'from the listener' })
    for (const listener of listeners) process.on('uncaughtException', listener)
  })

  it('count what may have been charged', async () => {
    const charges: ChargeEvent[] = []
    const server = await startServer(inTurn(reset, json('{"code":"0"}'), envelope(201), envelope(600)))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, onCharge: (charge) => charges.push(charge) })
    for (let i = 0; i < 4; i++) await api.call(OPERATION).catch(() => undefined)
    expect(charges.map(({ charged, charges: count }) => [charged, count])).toEqual([['unknown', 1], ['unknown', 2], ['yes', 3]]) // prettier-ignore
  })
})

const warnings: string[] = []
const onWarning = ({ name }: Error) => warnings.push(name)
beforeEach(() => {
  warnings.length = 0
  process.on('warning', onWarning)
})
afterEach(() => {
  process.off('warning', onWarning)
})

describe('the signal of a request', () => {
  it('is its own, and ends no other', async () => {
    const server = await startServer(envelope(0))
    const signals: AbortSignal[] = []
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      fetch: (url, init) => {
        signals.push(init.signal)
        return fetch(url, init)
      },
    })
    for (let n = 0; n < 5; n++) await api.call(OPERATION, { n })
    server.behave = hang
    const controllers = [...Array(10).keys()].map(() => new AbortController())
    const calls = controllers.map(({ signal }, n) => api.call(OPERATION, { n }, { signal }).catch(() => undefined))
    await expect.poll(() => server.received.length).toBe(15)
    // Workers refuse a signal that another request made.
    expect(new Set(signals).size).toBe(15)
    for (const [n, controller] of controllers.entries()) {
      expect(api.status().inFlight).toBe(10 - n)
      controller.abort()
      await calls[n]
    }
    server.behave = envelope(0, 'x')
    expect(await api.call(OPERATION)).toBe('x')
  })
})

describe('a call that is ended by a listener of its own events', () => {
  it.each([
    ['shared', true],
    ['not shared', false],
  ])('is not sent any more (%s)', async (_, share) => {
    const server = await startServer(envelope(0))
    const controller = new AbortController()
    const charges: unknown[] = []
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      onEvent: ({ type }) => {
        if (type === 'request') controller.abort()
      },
      onCharge: (charge) => charges.push(charge),
    })
    const ended = api.call(OPERATION, {}, { signal: controller.signal, share })
    await expect(ended).rejects.toMatchObject({ name: 'AbortedError', charged: 'no' })
    expect(server.received).toEqual([])
    expect(charges).toEqual([])
    expect(api.status()).toMatchObject({ inFlight: 0, charges: { reserved: 0, unknown: 0 } })
  })

  it('leaves the queue', async () => {
    const server = await startServer(hang)
    const [first, second] = [new AbortController(), new AbortController()]
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      concurrency: 1,
      onEvent: ({ type }) => {
        if (type === 'wait') second.abort()
      },
    })
    const one = api.call(OPERATION, {}, { signal: first.signal }).catch(() => undefined)
    await expect.poll(() => server.received.length).toBe(1)
    const two = api.call(OPERATION, { n: 2 }, { signal: second.signal })
    await expect(two).rejects.toMatchObject({ name: 'AbortedError', charged: 'no', attempts: 0 })
    first.abort()
    await one
    expect(server.received).toHaveLength(1)
  })
})

describe('one signal for many calls', () => {
  it('ends them all, without a warning of a leak', async () => {
    const server = await startServer(hang)
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, concurrency: 20 })
    const controller = new AbortController()
    const calls = [...Array(40).keys()].map((n) => api.call(OPERATION, { n }, { signal: controller.signal }))
    const ended = Promise.allSettled(calls)
    await expect.poll(() => server.received.length).toBe(20)
    controller.abort()
    const names = (await ended).map((call) => call.status === 'rejected' && (call.reason as JustOneError).charged)
    expect(names.filter((charged) => charged === 'unknown')).toHaveLength(20)
    expect(names.filter((charged) => charged === 'no')).toHaveLength(20)
    expect(api.status()).toMatchObject({ inFlight: 0, waiting: 0 })
    expect(warnings).toEqual([])
  })
})

describe('pace', () => {
  it('keeps no more requests out than allowed', async () => {
    let out = 0
    let most = 0
    const server = await startServer((exchange) => {
      most = Math.max(most, ++out)
      setTimeout(() => {
        out--
        envelope(0)(exchange)
      }, 5)
    })
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, concurrency: 3 })
    await Promise.all([...Array(20).keys()].map((n) => api.call(OPERATION, { n })))
    expect(most).toBe(3)
  })

  it('refuses a call whose turn does not come before its deadline, unsent', async () => {
    const server = await startServer(hang)
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, concurrency: 1 })
    const leave = new AbortController()
    const first = api.call(OPERATION, {}, { signal: leave.signal }).catch(() => undefined)
    await expect.poll(() => server.received.length).toBe(1)
    await expect(api.call(OTHER, {}, { deadline: 50 })).rejects.toMatchObject({ name: 'DeadlineError', charged: 'no' })
    leave.abort()
    await first
    expect(server.received).toHaveLength(1)
  })
})
