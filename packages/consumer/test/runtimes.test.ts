import { expect, test } from 'vitest'
import { consumerProject } from './consumer-project.ts'

const project = consumerProject()

/** What a consumer relies on, over real connections; it prints one line for each and ends by itself. */
const PROGRAM = `
import { createServer } from 'node:http'
import { createClient, isJustOneError } from '@justoneapi/client'

const TOKEN = 'canary-token-0123456789'
let resets = 0
const server = createServer(({ url, socket }, response) => {
  const path = new URL(url, 'http://x').pathname
  if (path.endsWith('/get-video-detail/v2')) { resets++; socket.destroy(); return }
  if (path.endsWith('/get-user-detail/v3')) { response.end('{"code":0,"data":{"id":902630132441288704}}'); return }
  if (path.endsWith('/get-video-comment/v1')) {
    const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1)
    response.end(JSON.stringify({ code: 0, data: { comments: [{ page }], has_more: page < 3 ? 1 : 0 } }))
    return
  }
  if (path.endsWith('/search-user/v2')) { response.writeHead(302, { location: '/elsewhere' }); response.end(); return }
  if (path.endsWith('/hot-search/v1')) return
  response.end(JSON.stringify({ code: 601, message: 'no balance for ' + TOKEN, data: null }))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const api = createClient({ token: TOKEN, baseUrl: 'http://127.0.0.1:' + server.address().port })
const print = (...words) => console.log(...words)
const fails = async (call) => {
  const error = await call.then(() => undefined, (error) => error)
  if (!isJustOneError(error)) throw new Error('no error of ours: ' + error)
  const { inspect } = await import('node:util')
  if ((inspect(error) + JSON.stringify(error) + error.stack).includes(TOKEN)) throw new Error('the token got out')
  print(error.name, error.charged, error.attempts)
}

print(JSON.stringify(await api.douyin.getUserDetailV3({ secUid: '1' })))
const pages = []
for await (const { items } of api.douyin.getVideoCommentV1.pages({ awemeId: '1' }, { maxPages: 9 })) pages.push(items[0].page)
print(pages.join())
await fails(api.douyin.getVideoDetailV2({ videoId: '1' }))
print('sent', resets)
await fails(api.douyin.searchUserV2({ keyword: 'k' }))
const leave = new AbortController()
const hanging = api.douyin.hotSearchV1({}, { signal: leave.signal })
setTimeout(() => leave.abort(new Error('enough')), 50)
await fails(hanging)
await fails(api.tiktok.getUserDetailV1({ uniqueId: '1' }))
await fails(api.douyin.getUserDetailV3({ secUid: '2' }))
api.resume()
print(JSON.stringify(api.status().charges))
server.close()
server.closeAllConnections()
`

const PRINTED = `
{"id":"902630132441288704"}
1,2,3
OutcomeUnknownError unknown 1
sent 1
RedirectError unknown 1
AbortedError unknown 1
BalanceExhaustedError no 1
BalanceExhaustedError no 0
{"charged":4,"unknown":3,"reserved":0,"remaining":null}
`.trim()

test.each([undefined, '22', '24'])(
  'the packed client behaves alike under Node %s',
  async (major) => {
    expect(await project.execute(PROGRAM, major)).toBe(PRINTED)
  },
  180_000,
)

test.each(['22', '24'])('that Node is a Node %s', async (major) => {
  expect(await project.execute('console.log(process.versions.node)', major)).toMatch(new RegExp(`^${major}\\.`))
})
