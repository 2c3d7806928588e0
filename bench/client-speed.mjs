// Time per call against a server on loopback, ours and its peers in turn within one run: `node bench/client-speed.mjs`.
// The server is a process of its own that never sleeps, so that no client pays for waking it, which on a virtual machine
// costs as much as the call; each client makes the same call and reads the same answer.
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createClient as createHeyApi } from '@hey-api/client-fetch'
import { createClient } from '@justoneapi/client'
import { undiciFetch } from '@justoneapi/client/undici'
import axios from 'axios'
import ky from 'ky'
import createOpenApiFetch from 'openapi-fetch'
import { request } from 'undici'

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

if (process.argv[2] === 'server') {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length })
    response.end(ANSWER)
  })
  server.keepAliveTimeout = 60_000
  const stayAwake = () => setImmediate(stayAwake)
  stayAwake()
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
} else {
  const [rounds = '60', calls = '200'] = process.argv.slice(2)
  const child = fork(fileURLToPath(import.meta.url), ['server'])
  const port = await new Promise((resolve) => child.once('message', resolve))
  const base = `http://127.0.0.1:${port}`
  const query = { secUid: 'MS4wLjABAAAA' }
  const url = `${base}${PATH}?secUid=${query.secUid}&token=a-token`

  const options = {
    token: 'a-token',
    baseUrl: base,
    budget: { charges: 1e9 },
    onEvent: () => undefined,
    onCharge: () => undefined,
  }
  const ours = createClient({ ...options, concurrency: 64 })
  const overUndici = createClient({ ...options, concurrency: 64, fetch: undiciFetch() })
  const plain = createOpenApiFetch({ baseUrl: base })
  const hey = createHeyApi({ baseUrl: base })
  const axiosClient = axios.create({ baseURL: base })
  let number = 0
  const clients = {
    'openapi-fetch': async () =>
      (await plain.GET(PATH, { params: { query: { ...query, token: 'a-token' } } })).data.data,
    // Each call differs, so that none shares the request of another.
    ours: () => ours.douyin.getUserDetailV3({ secUid: String(number++) }),
    'ours, GET': async () => (await ours.GET(PATH, { params: { query: { secUid: String(number++) } } })).data,
    'ours over undici': () => overUndici.douyin.getUserDetailV3({ secUid: String(number++) }),
    fetch: async () => (await (await fetch(url)).json()).data,
    'undici.request': async () => (await (await request(url)).body.json()).data,
    ky: async () => (await ky.get(url).json()).data,
    axios: async () => (await axiosClient.get(PATH, { params: { ...query, token: 'a-token' } })).data.data,
    'hey-api': async () => (await hey.get({ url: PATH, query: { ...query, token: 'a-token' } })).data.data,
  }

  const run = async (call, concurrency, count) => {
    let left = count
    const start = process.hrtime.bigint()
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        while (left-- > 0) if ((await call()).list.length !== 40) throw new Error('wrong answer')
      }),
    )
    return Number(process.hrtime.bigint() - start) / 1000 / count
  }
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

  for (const concurrency of [1, 64]) {
    const times = Object.fromEntries(Object.keys(clients).map((name) => [name, []]))
    for (const call of Object.values(clients)) await run(call, concurrency, 300)
    // Interleaved: whatever else the machine does falls on all of them alike. The order turns with each round.
    const names = Object.keys(clients)
    for (let round = 0; round < Number(rounds); round++) {
      names.push(names.shift())
      for (const name of names) times[name].push(await run(clients[name], concurrency, Number(calls)))
    }
    // Ratios within a round: what else the machine does lasts longer than a round.
    const ratio = (name, other) => median(times[name].map((time, round) => time / times[other][round]))
    console.log(
      `concurrency ${concurrency}: microseconds a call, against openapi-fetch, against fetch (medians of ${rounds} rounds)`,
    )
    for (const name of Object.keys(clients)) {
      const columns = [ratio(name, 'openapi-fetch'), ratio(name, 'fetch')].map((value) => value.toFixed(2).padStart(6))
      console.log(`  ${name.padEnd(18)} ${median(times[name]).toFixed(0).padStart(6)} ${columns.join(' ')}`)
    }
  }
  child.kill()
}
