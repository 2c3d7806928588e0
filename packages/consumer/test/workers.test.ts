import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consumerProject } from './consumer-project.ts'
import { type RunningWorker, startWorker } from './start-worker.ts'

const TOKEN = 'canary-token-0123456789'

let worker: RunningWorker

const api = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://api')
  if (pathname.endsWith('/get-user-detail/v3')) response.end('{"code":0,"data":{"id":902630132441288704}}')
  else if (pathname.endsWith('/get-video-detail/v2')) request.socket.destroy()
  else if (pathname.endsWith('/search-user/v2')) response.writeHead(302, { location: '/elsewhere' }).end()
  else if (!pathname.endsWith('/hot-search/v1')) response.end(`{"code":601,"message":"no balance for ${TOKEN}"}`)
})

/** Each invocation makes its client, as the README advises, and answers with a line for each call. */
const source = (baseUrl: string) => `
import { createClient } from '@justoneapi/client'

const told = (call) => call.then(JSON.stringify, (error) => {
  if ((error.message + error.stack + JSON.stringify(error) + error.cause).includes('${TOKEN}')) return 'the token got out'
  return [error.name, error.charged, error.attempts].join(' ')
})

export default {
  async fetch() {
    const api = createClient({ token: '${TOKEN}', baseUrl: '${baseUrl}', retry: { minDelay: 1 } })
    const lines = [
      ...(await Promise.all([1, 1, 2].map((secUid) => told(api.call('douyin.getUserDetailV3', { secUid }))))),
      await told(api.douyin.getVideoDetailV2({ videoId: '1' })),
      await told(api.douyin.searchUserV2({ keyword: 'k' })),
      await told(api.douyin.hotSearchV1({}, { timeout: 200 })),
      await told(api.tiktok.getUserDetailV1({ uniqueId: '1' })),
      await told(api.douyin.getUserDetailV3({ secUid: '2' })),
      JSON.stringify(api.status().charges),
    ]
    return new Response(lines.join('\\n'))
  },
}
`

const ANSWER = `
{"id":"902630132441288704"}
{"id":"902630132441288704"}
{"id":"902630132441288704"}
OutcomeUnknownError unknown 1
RedirectError unknown 1
OutcomeUnknownError unknown 1
BalanceExhaustedError no 1
BalanceExhaustedError no 0
{"charged":2,"unknown":3,"reserved":0,"remaining":null}
`.trim()

beforeAll(async () => {
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { folder } = consumerProject()
  worker = await startWorker(folder, source(`http://127.0.0.1:${(api.address() as AddressInfo).port}`))
}, 180_000)

afterAll(async () => {
  await worker.close()
  api.closeAllConnections()
  api.close()
})

test('the packed client works in Cloudflare’s runtime, invocation after invocation and several at once', async () => {
  const ask = async () => (await fetch(worker.url)).text()
  expect(await ask()).toBe(ANSWER)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([ANSWER, ANSWER, ANSWER])
})
