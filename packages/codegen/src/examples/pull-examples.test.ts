import { expect, test } from 'vitest'
import type { Cache } from './cache.ts'
import { pullExamples, type ExamplePull } from './pull-examples.ts'

const memory = (): Cache & { texts: Map<string, string> } => {
  const texts = new Map<string, string>()
  return {
    texts,
    read: (path) => Promise.resolve(texts.get(path)),
    write: (path, text) => {
      texts.set(path, text)
      return Promise.resolve()
    },
  }
}
const answer = (path: string, data: unknown = { a: 1 }) =>
  JSON.stringify({
    code: 0,
    data: { api: path, checkedAt: '2026-04-16', synthetic: false, example: { code: 0, data } },
  })
const none = '{"code":404,"data":null}'

/** An example address: what it says to each path, and what it was asked. */
const origin = (say: (path: string) => Response | Promise<Response>) => {
  const asked: string[] = []
  const fetch = (url: string | URL | Request) => {
    const target = new URL(url instanceof Request ? url.url : url)
    const path = target.searchParams.get('api') ?? ''
    asked.push(`${target.pathname} ${path}`)
    return Promise.resolve(say(path))
  }
  return { asked, fetch }
}

const paths = Array.from({ length: 9 }, (_, index) => `/api/p/get-${index}/v1`)
const pull = (fetch: typeof globalThis.fetch, cache: Cache, more: Partial<ExamplePull> = {}) =>
  pullExamples({
    ...{ paths, origin: 'http://127.0.0.1:1', refresh: false, concurrency: 2, cache },
    http: { fetch, wait: () => Promise.resolve(), ...more.http },
    ...more,
  })
const kinds = (pulled: readonly { kind: string }[]) => pulled.map(({ kind }) => kind)

test('asks the example address once for each operation and keeps what it said', async () => {
  const cache = memory()
  const { asked, fetch } = origin((path) => new Response(path.includes('-3') ? none : answer(path)))
  const pulled = await pull(fetch, cache)
  expect(asked).toHaveLength(9)
  expect(asked[0]).toBe('/status/api-example/detail /api/p/get-0/v1')
  expect(kinds(pulled)).toEqual(paths.map((path) => (path.includes('-3') ? 'none' : 'pulled')))
  expect(cache.texts.get(paths[0]!)).toBe(answer(paths[0]!))
  expect(cache.texts.has(paths[3]!)).toBe(false)
})

test('goes on where it stopped: what is in the cache is not asked for, what had none is', async () => {
  const cache = memory()
  await cache.write(paths[0]!, answer(paths[0]!))
  const { asked, fetch } = origin(() => new Response(none))
  const pulled = await pull(fetch, cache)
  expect(asked).toHaveLength(8)
  expect(kinds(pulled)).toEqual(['cached', ...Array.from({ length: 8 }, () => 'none')])
})

test('asks again for a file in the cache that cannot be read, and for all with refresh', async () => {
  const cache = memory()
  for (const path of paths) await cache.write(path, answer(path))
  await cache.write(paths[1]!, 'half a fi')
  const { asked, fetch } = origin((path) => new Response(answer(path)))
  expect(kinds(await pull(fetch, cache))).toEqual(paths.map((_, index) => (index === 1 ? 'pulled' : 'cached')))
  expect(asked).toHaveLength(1)
  await pull(fetch, cache, { refresh: true })
  expect(asked).toHaveLength(10)
})

test('never has more requests out than allowed', async () => {
  let out = 0
  let most = 0
  const { fetch } = origin(async (path) => {
    most = Math.max(most, ++out)
    await new Promise((resolve) => setImmediate(resolve))
    out--
    return new Response(answer(path))
  })
  await pull(fetch, memory(), { concurrency: 3 })
  expect(most).toBe(3)
})

test('repeats what may pass by itself', async () => {
  let refusals = 2
  const { asked, fetch } = origin((path) =>
    refusals-- > 0 ? new Response(null, { status: 503 }) : new Response(answer(path)),
  )
  expect(kinds(await pull(fetch, memory(), { paths: paths.slice(0, 1) }))).toEqual(['pulled'])
  expect(asked).toHaveLength(3)
})

test('takes HTTP 404 for none', async () => {
  const { fetch } = origin(() => new Response(null, { status: 404 }))
  expect(kinds(await pull(fetch, memory(), { paths: paths.slice(0, 1) }))).toEqual(['none'])
})

test('stops asking when the address does not answer, and says so for the rest', async () => {
  const { asked, fetch } = origin(() => new Response(null, { status: 403 }))
  const pulled = await pull(fetch, memory(), { concurrency: 1 })
  expect(asked).toHaveLength(5)
  expect(pulled.map((each) => ('reason' in each ? each.reason : ''))).toEqual([
    ...Array.from({ length: 5 }, () => 'HTTP 403'),
    ...Array.from({ length: 4 }, () => 'not asked: the address does not answer'),
  ])
})

test('one failure does not cost the others', async () => {
  const { fetch } = origin((path) => new Response(path.includes('-4') ? '<html>' : answer(path)))
  const pulled = await pull(fetch, memory())
  expect(pulled.filter(({ kind }) => kind !== 'pulled')).toEqual([
    { kind: 'failed', path: paths[4], reason: 'not JSON (position 0)' },
  ])
})

test('asks for no more when it is aborted, and keeps what it has', async () => {
  const controller = new AbortController()
  const cache = memory()
  const { asked, fetch } = origin((path) => {
    if (path === paths[2]) controller.abort(new Error('enough'))
    return new Response(answer(path))
  })
  const http = { fetch, signal: controller.signal }
  await expect(pull(fetch, cache, { concurrency: 1, http })).rejects.toThrow('enough')
  expect(asked).toHaveLength(3)
  expect([...cache.texts.keys()]).toEqual(paths.slice(0, 3))
})
