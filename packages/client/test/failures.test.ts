import { businessCodes } from '@justoneapi/schema/codes'
import { describe, expect, it } from 'vitest'
import { buildClient } from '../src/client/create-client.ts'
import { createClient, type CallOptions, type ClientEvent, type JustOneError } from '../src/index.ts'
import { fakeClock } from './fake-clock.ts'
import {
  type Behaviour,
  cutBehind,
  cutBody,
  envelope,
  hang,
  inTurn,
  json,
  page,
  reset,
  stallBody,
  startServer,
} from './fault-server.ts'

const QUICK = { minDelay: 1, maxDelay: 2 }

const callAgainst = async (behave: Behaviour, options: CallOptions & { language?: 'en' | 'zh' } = {}) => {
  const server = await startServer(behave)
  const { language, ...callOptions } = options
  const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, retry: QUICK, language })
  const error = await api.call('douyin.getUserDetailV3', { secUid: '1' }, callOptions).then(
    (data: unknown) => {
      throw new Error(`it succeeded: ${JSON.stringify(data)}`)
    },
    (reason: unknown) => reason as JustOneError,
  )
  return { server, error, api }
}

describe('the error of each business code', () => {
  const rows = [
    [100, 'AuthenticationError', 1, 'no', false],
    [101, 'UnknownCodeError', 1, 'unknown', false],
    [201, 'NoContentError', 1, 'yes', false],
    [202, 'UnknownCodeError', 1, 'unknown', false],
    [300, 'UnknownCodeError', 1, 'unknown', false],
    [301, 'TemporaryError', 3, 'no', true],
    [302, 'RateLimitError', 3, 'no', true],
    [303, 'DailyQuotaError', 1, 'no', false],
    [400, 'InvalidParametersError', 1, 'no', false],
    [404, 'NotFoundError', 1, 'no', false],
    [500, 'TemporaryError', 3, 'no', true],
    [503, 'TemporaryError', 3, 'no', true],
    [600, 'PermissionError', 1, 'no', false],
    [601, 'BalanceExhaustedError', 1, 'no', false],
    [602, 'TokenBudgetExhaustedError', 1, 'no', false],
    [987, 'UnknownCodeError', 1, 'unknown', false],
  ] as const

  it('has a row for each code of the table', () => {
    const listed = businessCodes.map(({ code }) => code).filter((code) => code !== 0)
    expect(rows.map(([code]) => code).filter((code) => code !== 987)).toEqual(listed)
  })

  const cases = rows.flatMap((row) => [
    { status: undefined, row },
    { status: 200, row },
  ])
  it.each(cases)('$row.0 with HTTP status $status is $row.1', async ({ status, row }) => {
    const [code, name, attempts, charged, retryable] = row
    const { error, server } = await callAgainst(envelope(code, null, status === undefined ? {} : { status }))
    expect(error).toMatchObject({
      name,
      code,
      attempts,
      charged,
      retryable,
      requestId: 'req-1',
      operation: 'douyin.getUserDetailV3',
    })
    expect(server.received).toHaveLength(attempts)
    expect(error.message).toContain(`code ${code}`)
  })
})

describe('an answer that never came whole', () => {
  it.each([
    ['a reset', reset, {}, 'connection'],
    ['a body that is cut', cutBody, {}, 'incomplete'],
    ['half a body', json('{"code":0,"data":{"a":'), {}, 'incomplete'],
    ['a page of a gateway', page(502), {}, 'status'],
    ['an empty 503', json('', 503), {}, 'empty'],
    ['an empty 204', json('', 204), {}, 'empty'],
    ['an empty 200', json(''), {}, 'empty'],
  ] as const)('%s may have been charged and is not repeated', async (_, behave, options, reason) => {
    const { error, server } = await callAgainst(behave, options)
    expect(error).toMatchObject({
      name: 'OutcomeUnknownError',
      reason,
      charged: 'unknown',
      attempts: 1,
      retryable: false,
    })
    expect(server.received).toHaveLength(1)
  })

  it.each([
    ['no answer in time', hang, { timeout: 50 }, 'timeout'],
    ['a body that stalls', stallBody, { timeout: 50 }, 'timeout'],
    ['no answer before the deadline', hang, { deadline: 50 }, 'deadline'],
  ] as const)('%s may have been charged and is not repeated', async (_, behave, options, reason) => {
    const server = await startServer(behave)
    const clock = fakeClock()
    const api = buildClient({ token: 'a-token', baseUrl: server.baseUrl, retry: QUICK }, { clock })
    const ended = api.call('douyin.getUserDetailV3', {}, options).catch((reason: unknown) => reason)
    await expect.poll(() => server.received.length).toBe(1)
    await clock.pass(50)
    expect(await ended).toMatchObject({ name: 'OutcomeUnknownError', reason, charged: 'unknown', attempts: 1 })
    expect(server.received).toHaveLength(1)
    expect(clock.pending()).toBe(0)
  })

  it('is repeated when the caller takes the cost, and the error of the end says that it may have been charged', async () => {
    const { error, server } = await callAgainst(inTurn(reset, envelope(301)), {
      retry: { unknownOutcome: true, attempts: 2, minDelay: 1 },
    })
    expect(server.received).toHaveLength(2)
    // Nor is it called safe to repeat.
    expect(error).toMatchObject({ name: 'TemporaryError', attempts: 2, charged: 'unknown', retryable: false })
    expect(error.message).toContain('perhaps charged')
  })

  it.each([
    ['en', 'may have been executed and charged'],
    ['zh', '可能已执行并计费'],
  ] as const)(
    'may have been charged, says the error of a call that is ended in the wait behind it (%s)',
    async (language, want) => {
      const server = await startServer(reset)
      const controller = new AbortController()
      const api = createClient({
        token: 'a-token',
        baseUrl: server.baseUrl,
        language,
        retry: { unknownOutcome: true },
        onEvent: ({ type }) => {
          if (type === 'retry') controller.abort()
        },
      })
      const error = await api
        .call('douyin.getUserDetailV3', {}, { signal: controller.signal })
        .catch((reason: unknown) => reason as JustOneError)
      expect(error).toMatchObject({ name: 'AbortedError', charged: 'unknown', attempts: 1 })
      expect((error as JustOneError).message).toContain(want)
    },
  )
})

describe('an envelope that came whole before its connection broke', () => {
  it('is the answer, because it was paid', async () => {
    const server = await startServer(cutBehind(0, 'paid'))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    expect(await api.call('douyin.getUserDetailV3')).toBe('paid')
    expect(api.status().charges).toMatchObject({ charged: 1, unknown: 0 })
  })

  it('is repeated if it says that it cost nothing', async () => {
    const { error, server } = await callAgainst(cutBehind(301))
    expect(error).toMatchObject({ name: 'TemporaryError', attempts: 3, charged: 'no' })
    expect(server.received).toHaveLength(3)
  })
})

describe('an answer that is no envelope', () => {
  it.each([
    [
      'a string code',
      '{"code":"0","data":{"id":902630132441288704}}',
      'string-code',
      { code: '0', data: { id: '902630132441288704' } },
    ],
    ['no code', '{"data":1}', 'missing-code', { data: 1 }],
    ['other JSON', '[1]', 'no-envelope', [1]],
    ['a page', '<p>hello</p>', 'no-envelope', '<p>hello</p>'],
  ])('%s hands out what may have been paid for', async (_, body, reason, answer) => {
    const { error, server } = await callAgainst(json(body))
    expect(error).toMatchObject({ name: 'ProtocolError', reason, charged: 'unknown', attempts: 1 })
    expect((error as JustOneError & { answer: unknown }).answer).toEqual(answer)
    expect(JSON.stringify(error)).not.toContain('answer"')
    expect(server.received).toHaveLength(1)
  })
})

describe('a request that never left', () => {
  it('is repeated, because it cost nothing', async () => {
    const server = await startServer(envelope(0))
    await server.close()
    const events: ClientEvent[] = []
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      retry: QUICK,
      onEvent: (event) => events.push(event),
    })
    await expect(api.call('douyin.getUserDetailV3', { secUid: '1' })).rejects.toMatchObject({
      name: 'ConnectionError',
      attempts: 3,
      charged: 'no',
      retryable: true,
      message: expect.stringContaining('did not leave (ECONNREFUSED, not charged)') as string,
    })
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(2)
  })
})

describe('a port that the platform refuses', () => {
  it('is told as a connection that was never made', async () => {
    const api = createClient({ token: 'a-token', baseUrl: 'http://127.0.0.1:9', retry: false })
    await expect(api.call('douyin.getUserDetailV3', { secUid: '1' })).rejects.toMatchObject({
      name: 'ConnectionError',
      charged: 'no',
      message: expect.stringContaining('did not leave (bad port, not charged)') as string,
    })
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is refused, and nothing goes to the other place', async (status) => {
    const other = await startServer(envelope(0))
    const { error, server } = await callAgainst(json('', status, { location: `${other.baseUrl}/elsewhere` }))
    expect(error).toMatchObject({ name: 'RedirectError', httpStatus: status, attempts: 1 })
    expect(server.received).toHaveLength(1)
    expect(other.received).toEqual([])
  })

  it('is noticed even behind a fetch that follows', async () => {
    const server = await startServer(envelope(0))
    server.behave = (exchange) => {
      if (exchange.path === '/elsewhere') envelope(0)(exchange)
      else json('', 302, { location: '/elsewhere' })(exchange)
    }
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      fetch: (url, init) => fetch(url, { ...init, redirect: 'follow' }),
    })
    await expect(api.call('douyin.getUserDetailV3')).rejects.toMatchObject({ name: 'RedirectError' })
  })
})

describe('repeating', () => {
  it('ends with the first success', async () => {
    const server = await startServer(inTurn(envelope(301), envelope(503), envelope(0, 'x')))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, retry: QUICK })
    const { data, response } = await api.call('douyin.getUserDetailV3', { secUid: '1' }).withResponse()
    expect(data).toBe('x')
    expect(response.attempts).toBe(3)
  })

  it('throws the real error at once when the wait does not fit the deadline', async () => {
    const { error, server } = await callAgainst(envelope(302, null, { headers: { 'retry-after': '30' } }), {
      deadline: 5000,
    })
    expect(error).toMatchObject({ name: 'RateLimitError', retryAfter: 30_000, attempts: 1 })
    expect(server.received).toHaveLength(1)
  })

  it('throws the real error when the next turn comes after the deadline', async () => {
    const server = await startServer(envelope(302))
    const clock = fakeClock()
    const options = {
      token: 'a-token',
      baseUrl: server.baseUrl,
      deadline: 100,
      retry: QUICK,
      // The wait fits; but 302 has slowed the operation down to one request in 200 ms.
      onEvent: ({ type }: ClientEvent) => void (type === 'retry' && clock.pass(2)),
    }
    const ended = buildClient(options, { clock }).call('douyin.getUserDetailV3')
    await expect(ended).rejects.toMatchObject({ name: 'RateLimitError', attempts: 1, charged: 'no' })
    expect(server.received).toHaveLength(1)
  })

  it('sends once with retry: false', async () => {
    const { error } = await callAgainst(envelope(301), { retry: false })
    expect(error.attempts).toBe(1)
  })
})

describe('a caller that ends its call', () => {
  it('before sending pays nothing', async () => {
    const { error, server } = await callAgainst(hang, { signal: AbortSignal.abort('enough') })
    expect(error).toMatchObject({ name: 'AbortedError', charged: 'no', attempts: 0, cause: 'enough' })
    expect(server.received).toEqual([])
  })

  it('with the request out may pay', async () => {
    const controller = new AbortController()
    const { error } = await callAgainst(
      () => {
        controller.abort(new Error('enough'))
      },
      { signal: controller.signal },
    )
    expect(error).toMatchObject({ name: 'AbortedError', charged: 'unknown', attempts: 1 })
    expect((error.cause as Error).message).toBe('enough')
  })

  it('in a wait between attempts ends it at once', async () => {
    const server = await startServer(envelope(302, null, { headers: { 'retry-after': '50' } }))
    const controller = new AbortController()
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      onEvent: ({ type }) => {
        if (type === 'retry')
          setImmediate(() => {
            controller.abort()
          }) // by then it waits
      },
    })
    const ended = api.call('douyin.getUserDetailV3', {}, { signal: controller.signal })
    await expect(ended).rejects.toMatchObject({ name: 'AbortedError', charged: 'no', attempts: 1 })
  })
})

describe('a call that waits for its token', () => {
  const waitingFor = async (limits: CallOptions) => {
    const server = await startServer(envelope(0))
    const clock = fakeClock()
    const token = () => new Promise<string>(() => undefined)
    const api = buildClient({ token, baseUrl: server.baseUrl }, { clock })
    const ended = api.call('douyin.getUserDetailV3', {}, limits).catch((reason: unknown) => reason)
    await expect.poll(() => api.status().inFlight).toBe(1)
    return { api, clock, ended }
  }

  it('ends when its caller ends it', async () => {
    const controller = new AbortController()
    const { api, ended } = await waitingFor({ signal: controller.signal })
    controller.abort()
    expect(await ended).toMatchObject({ name: 'AbortedError', charged: 'no', attempts: 0 })
    expect(api.status().inFlight).toBe(0)
  })

  it('ends with its deadline', async () => {
    const { api, clock, ended } = await waitingFor({ deadline: 1000 })
    await clock.pass(1000)
    expect(await ended).toMatchObject({ name: 'DeadlineError', charged: 'no', attempts: 0 })
    expect(api.status().inFlight).toBe(0)
    expect(clock.pending()).toBe(0)
  })
})

describe('arguments that cannot be sent', () => {
  it('are all named, and nothing is sent', async () => {
    const server = await startServer(envelope(0))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    const args = {
      a: null,
      b: 2 ** 53,
      c: NaN,
      d: { x: 1 },
      e: [1],
      token: 'mine',
      f: undefined,
      g: 'fine',
      h: 12n,
      i: false,
      j: 'cut \ud83d',
    }
    const error = await api.call('douyin.getUserDetailV3', args).catch((reason: unknown) => reason as JustOneError)
    expect(error).toMatchObject({ name: 'InvalidParametersError', attempts: 0, charged: 'no' })
    expect((error as { issues: { parameter: string }[] }).issues.map(({ parameter }) => parameter)).toEqual([
      'a', 'b', 'c', 'd', 'e', 'token', 'j',
    ]) // prettier-ignore
    expect((error as Error).message).toContain('b: a number outside the safe range')
    expect(server.received).toEqual([])
  })

  it('are left out when undefined, and printed when numbers, bigints or booleans', async () => {
    const server = await startServer(envelope(0))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl })
    await api.call('douyin.getUserDetailV3', { a: undefined, b: 1.5, c: 902630132441288704n, d: true, e: '' })
    expect(server.received[0]?.query).toEqual({ b: '1.5', c: '902630132441288704', d: 'true', e: '', token: 'a-token' })
  })
})

describe('the language of errors', () => {
  it.each([
    ['en', 'not charged'],
    ['zh', '未计费'],
  ] as const)('is %s when told so', async (language, words) => {
    const { error } = await callAgainst(envelope(600), { language })
    expect(error.message).toContain(words)
  })
})
