// Time per call against a server on loopback, ours and its peers in turn within one run: `node bench/client-speed.mjs`.
// Server and clients are processes of their own, so that none pays for what another left to its garbage collector. The
// server never sleeps, so that none pays for waking it, which on a virtual machine can cost as much as a call.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createClient as createHeyApi } from '@hey-api/client-fetch'
import { createClient } from '@justoneapi/client'
import { undiciFetch } from '@justoneapi/client/undici'
import axios from 'axios'
import ky from 'ky'
import createOpenApiFetch from 'openapi-fetch'
import { request } from 'undici'
import { median } from './measure.mjs'

const LIMITS = [
  ['ours', 'openapi-fetch', 1, 1.1],
  ['ours', 'openapi-fetch', 64, 1.1],
  ['ours over undici', 'fetch', 64, 0.5],
]
const PATH = '/api/douyin/get-user-detail/v3'
const ANSWER = JSON.stringify({
  code: 0,
  message: null,
  data: {
    list: Array.from({ length: 40 }, (_, id) => ({
      id,
      name: `name ${id}`,
      text: 'some words of a text',
      count: id * 1000,
    })),
  },
  recordTime: null,
  requestId: 'a-request',
})

const serve = () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length })
    response.end(ANSWER)
  })
  const stayAwake = () => setImmediate(stayAwake)
  stayAwake()
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
}

const query = { secUid: 'MS4wLjABAAAA', token: 'a-token' }
let number = 0
/** Each call of ours differs, so that none shares the request of another. */
const args = () => ({ secUid: String(number++) })
const ours = (baseUrl, fetch) =>
  createClient({
    token: 'a-token',
    baseUrl,
    fetch,
    budget: { charges: 1e9 },
    concurrency: 64,
    onEvent: () => undefined,
    onCharge: () => undefined,
  })

/** Each makes a function that sends one call and gives its data. */
const CLIENTS = {
  'openapi-fetch': (baseUrl) => {
    const client = createOpenApiFetch({ baseUrl })
    return async () => (await client.GET(PATH, { params: { query } })).data.data
  },
  ours: (baseUrl) => {
    const client = ours(baseUrl)
    return () => client.douyin.getUserDetailV3(args())
  },
  'ours, GET': (baseUrl) => {
    const client = ours(baseUrl)
    return async () => (await client.GET(PATH, { params: { query: args() } })).data
  },
  'ours over undici': (baseUrl) => {
    const client = ours(baseUrl, undiciFetch())
    return () => client.douyin.getUserDetailV3(args())
  },
  fetch: (baseUrl) => {
    const url = `${baseUrl}${PATH}?${new URLSearchParams(query)}`
    return async () => (await (await fetch(url)).json()).data
  },
  'undici.request': (baseUrl) => {
    const url = `${baseUrl}${PATH}?${new URLSearchParams(query)}`
    return async () => (await (await request(url)).body.json()).data
  },
  ky: (baseUrl) => {
    const url = `${baseUrl}${PATH}?${new URLSearchParams(query)}`
    return async () => (await ky.get(url).json()).data
  },
  axios: (baseURL) => {
    const client = axios.create({ baseURL })
    return async () => (await client.get(PATH, { params: query })).data.data
  },
  'hey-api': (baseUrl) => {
    const client = createHeyApi({ baseUrl })
    return async () => (await client.get({ url: PATH, query })).data.data
  },
}

const timeOf = async (call, concurrency, count) => {
  let left = count
  const start = process.hrtime.bigint()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) if ((await call()).list.length !== 40) throw new Error('wrong answer')
    }),
  )
  return Number(process.hrtime.bigint() - start) / 1000 / count
}

const measure = async (rounds, calls) => {
  const start = (...argv) => fork(fileURLToPath(import.meta.url), argv)
  const server = start('server')
  const [port] = await once(server, 'message')
  const names = Object.keys(CLIENTS)
  const clients = new Map(names.map((name) => [name, start('client', name, `http://127.0.0.1:${port}`)]))
  const ask = async (name, concurrency, count) => {
    clients.get(name).send({ concurrency, count })
    return (await once(clients.get(name), 'message'))[0]
  }
  const results = new Map()
  for (const concurrency of [1, 64]) {
    const times = Object.fromEntries(names.map((name) => [name, []]))
    for (const name of names) await ask(name, concurrency, calls * 4)
    for (let round = 0; round < rounds; round++) {
      names.push(names.shift())
      for (const name of names) times[name].push(await ask(name, concurrency, calls))
    }
    results.set(concurrency, times)
  }
  for (const child of [server, ...clients.values()]) child.kill()
  return results
}

/** Within a round: what else the machine does lasts longer than one. */
const ratio = (times, other) => median(times.map((time, round) => time / other[round]))

const [role = '40', second = '300', baseUrl] = process.argv.slice(2)
if (role === 'server') serve()
else if (role === 'client') {
  const call = CLIENTS[second](baseUrl)
  process.on('message', async ({ concurrency, count }) => process.send(await timeOf(call, concurrency, count)))
} else {
  const results = await measure(Number(role), Number(second))
  for (const [concurrency, times] of results) {
    console.log(`concurrency ${concurrency}: microseconds a call, against openapi-fetch, against fetch`)
    for (const name of Object.keys(CLIENTS)) {
      const columns = ['openapi-fetch', 'fetch'].map((other) => ratio(times[name], times[other]).toFixed(2).padStart(6))
      console.log(`  ${name.padEnd(18)} ${median(times[name]).toFixed(0).padStart(6)} ${columns.join(' ')}`)
    }
  }
  for (const [name, other, concurrency, limit] of LIMITS) {
    const measured = ratio(results.get(concurrency)[name], results.get(concurrency)[other])
    const verdict = measured <= limit ? 'holds' : 'MISSED'
    console.log(`${name} / ${other}, concurrency ${concurrency}: ${measured.toFixed(2)}, limit ${limit}: ${verdict}`)
    if (measured > limit) process.exitCode = 1
  }
}
