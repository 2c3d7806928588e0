/**
 * Rows a second of `justone batch` against the ideal: with answers that take 50 ms and 64 calls at a time, 1,280.
 * The server is a process of its own that gives the same answer to everything, so that only our side is measured.
 * Beside it in the same run: a loop on node:http that does nothing with its answers.
 */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LATENCY_MS = 50
const CONCURRENCY = 64
const LIMIT = 0.95
const ANSWER = JSON.stringify({
  code: 0,
  message: null,
  data: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`figure_${at}`, String(at * 1000)])),
  recordTime: '2026-01-01 00:00:00',
  requestId: 'a-request',
})

const serve = () => {
  const server = createServer((_, response) => {
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length })
      response.end(ANSWER)
    }, LATENCY_MS)
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
}

const bareLoop = async (port, rows) => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
  let left = rows
  const one = (number) =>
    new Promise((resolve, reject) => {
      get({ port, host: '127.0.0.1', path: `/api?kolId=${number}`, agent }, (message) => {
        message.resume().once('end', resolve)
      }).once('error', reject)
    })
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) await one(left)
    }),
  )
  agent.destroy()
  return rows / ((performance.now() - started) / 1000)
}

const batch = async (port, rows, folder) => {
  const input = join(folder, 'in.csv')
  writeFileSync(input, `kolId\n${Array.from({ length: rows }, (_, at) => 7e15 + at).join('\n')}\n`)
  const justone = join(import.meta.dirname, '../apps/cli/dist/justone.js')
  const args = ['batch', 'douyin-xingtu/get-kol-spread-info/v1', '--input', input, '--out', join(folder, 'out.ndjson')]
  const more = ['--base-url', `http://127.0.0.1:${port}`, '--concurrency', String(CONCURRENCY), '--output', 'json']
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [...(process.env.BATCH_NODE_ARGS?.split(' ') ?? []), justone, ...args, ...more],
    {
      env: { JUSTONEAPI_TOKEN: 'a-token-of-the-bench' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.on('data', (part) => (text += part))
  const [code] = await once(child, 'close')
  if (code !== 0 || JSON.parse(text).done !== rows) throw new Error(`batch ended with ${code}:\n${text}`)
  return rows / ((performance.now() - started) / 1000)
}

if (process.argv[2] === 'server') serve()
else {
  const rows = Number(process.argv[2] ?? 50_000)
  const folder = mkdtempSync(join(tmpdir(), 'justone-bench-'))
  const server = fork(import.meta.filename, ['server'])
  const [port] = await once(server, 'message')
  const ideal = (CONCURRENCY * 1000) / LATENCY_MS
  const rates = {
    'a bare loop on node:http': await bareLoop(port, rows),
    'justone batch': await batch(port, rows, folder),
  }
  server.kill()
  rmSync(folder, { recursive: true })
  console.log(`${rows} rows, ${LATENCY_MS} ms, ${CONCURRENCY} at a time; ideal ${ideal} rows a second`)
  for (const [name, rate] of Object.entries(rates)) {
    console.log(`  ${name.padEnd(28)} ${rate.toFixed(0).padStart(6)} rows/s  ${(rate / ideal).toFixed(3)} of the ideal`)
  }
  const share = rates['justone batch'] / ideal
  console.log(`  limit ${LIMIT}: ${share >= LIMIT ? 'holds' : 'MISSED'}`)
  if (share < LIMIT) process.exitCode = 1
}
