// Requests per second of the mock server against a bare node:http server that answers the same bytes, and the memory after many
// requests: `node mock-speed.mjs`. Each server is a process of its own; the load comes over 64 connections that are kept.
import { fork } from 'node:child_process'
import { Agent, createServer, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { startMockServer } from '@justoneapi/mock/server'
import { median } from './measure.mjs'

const LIMIT = 2
const CONCURRENCY = 64
const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1?token=a-token&kolId='

const startBare = async (answer) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
    response.end(answer)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server.address().port
}

const serve = async (kind, answer) => {
  const port = kind === 'bare' ? await startBare(answer) : (await startMockServer()).port
  process.on('message', () => {
    globalThis.gc()
    const { user, system } = process.cpuUsage()
    process.send({ heap: process.memoryUsage().heapUsed, cpu: user + system })
  })
  process.send({ port })
}

const start = async (...args) => {
  const child = fork(fileURLToPath(import.meta.url), ['serve', ...args], { execArgv: ['--expose-gc'] })
  const { port } = await new Promise((resolve) => child.once('message', resolve))
  const usage = () =>
    new Promise((resolve) => {
      child.once('message', resolve)
      child.send('usage')
    })
  return { child, port, usage }
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
const get = (port, path) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts).toString()))
    })
      .on('error', reject)
      .end()
  })

let number = 1e18
const run = async (port, count) => {
  let left = count
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) await get(port, PATH + String(number++))
    }),
  )
  return (count / (performance.now() - started)) * 1000
}

if (process.argv[2] === 'serve') {
  await serve(process.argv[3], process.argv[4])
} else {
  const rounds = Number(process.argv[2] ?? 9)
  const count = Number(process.argv[3] ?? 4000)
  const mock = await start('mock')
  const answer = await get(mock.port, `${PATH}1`)
  const bare = await start('bare', answer)
  const servers = { bare, mock }
  const rates = { bare: [], mock: [] }
  const cpu = { bare: [], mock: [] }
  for (const { port } of Object.values(servers)) await run(port, count)
  // Interleaved: whatever else the machine does falls on both alike.
  for (let round = 0; round < rounds; round++) {
    for (const [name, { port, usage }] of Object.entries(servers)) {
      const before = await usage()
      rates[name].push(await run(port, count))
      cpu[name].push(((await usage()).cpu - before.cpu) / count)
    }
  }
  const heapBefore = (await mock.usage()).heap
  await run(mock.port, rounds * count)
  const heapAfter = (await mock.usage()).heap
  for (const [name, values] of Object.entries(rates)) {
    const rate = median(values).toFixed(0).padStart(7)
    console.log(
      `${name.padEnd(5)} ${rate} requests per second, ${median(cpu[name]).toFixed(1)} microseconds of processor each`,
    )
  }
  const ratioOf = (ours, theirs) => median(ours.map((value, at) => value / theirs[at]))
  const ratio = ratioOf(rates.bare, rates.mock)
  console.log(`time per request against the bare server: ${ratio.toFixed(2)} (limit ${LIMIT.toFixed(2)})`)
  console.log(`processor time: ${ratioOf(cpu.mock, cpu.bare).toFixed(2)}`)
  const inMegabytes = [heapBefore, heapAfter].map((bytes) => (bytes / 1e6).toFixed(1)).join(' and ')
  console.log(
    `heap of the mock after ${(rounds + 1) * count} and ${(2 * rounds + 1) * count} requests: ${inMegabytes} MB`,
  )
  for (const { child } of Object.values(servers)) child.kill()
  agent.destroy()
  if (ratio > LIMIT) process.exitCode = 1
}
