import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ClientEvent, type ClientOptions, createClient, type JustOneError } from '../src/index.ts'
import { type Behaviour, cutBody, envelope, hang, json, page, reset, startServer } from './fault-server.ts'

/** One canary for the whole suite; its encoded form differs, so that both are looked for. */
const CANARY = 'canary/Zz9+TOKEN=42'
const ENCODED = encodeURIComponent(CANARY)
const SAFE_ENDING = 'TOKEN'

const printed: string[] = []
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream)
  vi.spyOn(stream, 'write').mockImplementation(((text: string | Uint8Array, ...rest: never[]) => {
    printed.push(String(text))
    return write(text, ...rest)
  }) as typeof stream.write)
}
for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
  vi.spyOn(console, method).mockImplementation(
    (...values: unknown[]) => void printed.push(inspect(values, { depth: 9 })),
  )
}
afterEach(() => {
  printed.length = 0
})

/** Every way in which a value gets into text. */
const textsOf = (value: unknown): (string | undefined)[] => {
  const texts: (string | undefined)[] = [
    Object.getPrototypeOf(Object(value)) === null ? '' : String(value),
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value),
  ]
  for (let error = value; error instanceof Error; error = error.cause) {
    texts.push(error.message, error.stack ?? '', error.toString(), inspect(error, { depth: 12, showHidden: true }))
    texts.push(JSON.stringify(Object.getOwnPropertyDescriptors(error)))
    if (error instanceof AggregateError) texts.push(...error.errors.flatMap(textsOf))
  }
  return texts
}
const leaks = (texts: readonly (string | undefined)[]) =>
  texts
    .filter((text) => text !== undefined)
    .filter((text) => text.includes(CANARY) || text.includes(ENCODED) || text.includes(SAFE_ENDING))

const sweep = async (behave: Behaviour, options: ClientOptions = {}, operation = 'douyin.getUserDetailV3') => {
  const server = await startServer(behave)
  const events: ClientEvent[] = []
  const api = createClient({
    token: CANARY,
    baseUrl: server.baseUrl,
    retry: { minDelay: 1, maxDelay: 1 },
    onEvent: (event) => events.push(event),
    onCharge: (event) => {
      console.log(event)
    },
    ...options,
  })
  const result = await api
    .call(operation, { keyword: 'k' })
    .withResponse()
    .then(
      (answered) => ({ answered, error: undefined }),
      (error: unknown) => ({ answered: undefined, error: error as JustOneError }),
    )
  console.log(result.error, api, api.status())
  const texts = [
    ...textsOf(result.error),
    ...textsOf(result.answered?.response),
    ...textsOf(api),
    ...textsOf(api.douyin),
    ...textsOf(api.status()),
    ...textsOf(events),
    ...printed,
  ]
  return { ...result, server, texts, events }
}

describe('the token', () => {
  it.each<[string, Behaviour, ClientOptions]>([
    ['a success', envelope(0, { a: 1 }), {}],
    ['a refusal', envelope(100), {}],
    ['a code outside the table', envelope(987), {}],
    ['a limit', envelope(302), {}],
    ['a reset', reset, {}],
    ['a timeout', hang, { timeout: 30 }],
    ['a cut body', cutBody, {}],
    ['a page of a gateway', page(502), {}],
    ['a string code', json('{"code":"0"}'), {}],
    ['a redirect', json('', 302, { location: '/elsewhere' }), {}],
    [
      'a server that repeats the message',
      (exchange) => {
        json(
          JSON.stringify({
            code: 400,
            message: `bad token ${exchange.query['token'] ?? ''}`,
            requestId: exchange.query['token'],
          }),
        )(exchange)
      },
      {},
    ],
    [
      'a server that repeats it with its slash escaped',
      json(`{"code":400,"message":"bad token ${CANARY.replace('/', '\\/')}"}`),
      {},
    ],
    [
      'a success that repeats it',
      json(`{"code":0,"data":{"base_resp":{"status_code":1,"status_message":"${CANARY}"}},"requestId":"${CANARY}"}`),
      {},
    ],
    [
      'a page that repeats the address',
      (exchange) => {
        json(`<p>not found: ${exchange.request.url ?? ''}</p>`)(exchange)
      },
      {},
    ],
    [
      'a fetch that throws the address',
      envelope(0),
      {
        fetch: (url) =>
          Promise.reject(
            Object.assign(new TypeError(`cannot reach ${url}`, { cause: { input: url, message: url } }), {
              input: url,
              url,
            }),
          ),
      },
    ],
    [
      'a fetch that throws several',
      envelope(0),
      {
        fetch: (url) =>
          Promise.reject(new AggregateError([new Error(url)], url, { cause: new Error(`token=${CANARY}`) })),
      },
    ],
    [
      'a fetch that throws a text',
      envelope(0),
      {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        fetch: (url) => Promise.reject(url),
      },
    ],
    ['a token function that throws it', envelope(0), { token: () => Promise.reject(new Error(`no ${CANARY}`)) }],
    ['a token function that gives it with a line end', envelope(0), { token: () => `${CANARY}\n` }],
    ['a host that refuses', envelope(0), { baseUrl: 'http://127.0.0.1:1' }],
  ])('stands in no text after %s', async (_, behave, options) => {
    const { texts } = await sweep(behave, options)
    expect(texts.length).toBeGreaterThan(10)
    expect(leaks(texts)).toEqual([])
  })

  it('stands in no text after a call with a form body', async () => {
    const { texts, server } = await sweep(reset, {}, 'weixin.searchArticleV1')
    expect(server.received[0]?.form['token']).toBe(CANARY)
    expect(leaks(texts)).toEqual([])
  })

  it('stands in no answer that is handed out with an error', async () => {
    const { error } = await sweep((exchange) => {
      json(`<p>not found: ${exchange.request.url ?? ''} ${CANARY}</p>`)(exchange)
    })
    expect(leaks([(error as unknown as { answer: string }).answer])).toEqual([])
  })

  it('stands in no unhandled rejection', async () => {
    const seen: unknown[] = []
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (reason) => seen.push(reason))
    const server = await startServer(reset)
    void createClient({ token: CANARY, baseUrl: server.baseUrl }).call('douyin.getUserDetailV3')
    await expect.poll(() => seen.length).toBe(1)
    process.removeAllListeners('unhandledRejection')
    for (const listener of listeners) process.on('unhandledRejection', listener)
    expect(leaks(seen.flatMap(textsOf))).toEqual([])
  })

  it('is not shown to middleware, neither in the request nor in the answer', async () => {
    const server = await startServer(envelope(0, { a: 1 }))
    const api = createClient({ token: CANARY, baseUrl: server.baseUrl })
    const texts: string[] = []
    api.use({
      onRequest: ({ request, params }) => void texts.push(request.url, inspect(request, { depth: 9 }), inspect(params)),
      onResponse: ({ response, request }) =>
        void texts.push(response.url, request.url, inspect(response, { depth: 9 })),
    })
    await api.call('douyin.getUserDetailV3', { keyword: 'k' })
    expect(server.received[0]?.query['token']).toBe(CANARY)
    expect(texts.length).toBe(6)
    expect(leaks(texts)).toEqual([])
  })

  it('does reach the server, which is the one place for it', async () => {
    const { server, answered } = await sweep(envelope(0, { a: 1 }))
    expect(server.received[0]?.query['token']).toBe(CANARY)
    expect(answered?.response.url).toBe(`${server.baseUrl}/api/douyin/get-user-detail/v3`)
  })
})
