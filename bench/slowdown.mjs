/**
 * How the client slows down after 302 and comes back, over real connections and real time: a server that takes 40
 * requests a second answers the others with 302 / HTTP 429, and takes everything from the tenth second on. Eight callers
 * ask without a pause; the same with `slowdown: false` beside it. `node slowdown.mjs`
 */
import { createServer } from 'node:http'
import { createClient } from '@justoneapi/client'

const ALLOWED = 40
const LIMITED_SECONDS = 10
const SECONDS = 20

const measure = async (slowdown) => {
  const started = Date.now()
  const seconds = Array.from({ length: SECONDS + 1 }, () => ({ good: 0, refused: 0 }))
  const server = createServer((_, response) => {
    const second = Math.min(SECONDS, Math.floor((Date.now() - started) / 1000))
    const good = second >= LIMITED_SECONDS || seconds[second].good < ALLOWED
    seconds[second][good ? 'good' : 'refused']++
    setTimeout(() => {
      response.writeHead(good ? 200 : 429, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: good ? 0 : 302, data: null }))
    }, 20)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const api = createClient({
    token: 'a-token',
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    slowdown,
    retry: { attempts: 20, minDelay: 100, maxDelay: 200 },
  })
  const leave = new AbortController()
  setTimeout(() => leave.abort(), SECONDS * 1000 - (Date.now() - started))
  let number = 0
  const caller = async () => {
    while (!leave.signal.aborted) {
      await api.douyin.getUserDetailV3({ secUid: String(number++) }, { signal: leave.signal }).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: 8 }, caller))
  server.close()
  server.closeAllConnections()
  return seconds.slice(0, SECONDS)
}

const [slowed, plain] = await Promise.all([measure(true), measure(false)])
console.log('second   with slowdown: good, 302     without: good, 302')
const row = ({ good, refused }) => `${String(good).padStart(6)} ${String(refused).padStart(6)}`
for (const [second, counts] of slowed.entries()) {
  console.log(`${String(second).padStart(6)} ${' '.repeat(15)} ${row(counts)} ${' '.repeat(10)} ${row(plain[second])}`)
}
const sum = (seconds, key) => seconds.reduce((total, counts) => total + counts[key], 0)
const limited = [slowed.slice(0, LIMITED_SECONDS), plain.slice(0, LIMITED_SECONDS)]
const ratio = sum(limited[0], 'refused') / sum(limited[1], 'refused')
const used = sum(limited[0], 'good') / (ALLOWED * LIMITED_SECONDS)
const back = slowed.at(-1).good / plain.at(-1).good
console.log(`302 while the limit stands: ${ratio.toFixed(2)} of what comes without slowing down`)
console.log(
  `of the allowed requests ${(used * 100).toFixed(0)} % were used; at the end ${(back * 100).toFixed(0)} % of full pace`,
)
if (ratio > 0.3 || used < 0.6 || back < 0.9) process.exitCode = 1
