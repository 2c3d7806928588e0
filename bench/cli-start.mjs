/** Cold start of the terminal program against an empty Node process. */
import { join } from 'node:path'
import { interleave, report, timeProcess } from './measure.mjs'

const justone = join(import.meta.dirname, '../apps/cli/dist/justone.js')
const node = (...args) => timeProcess(process.execPath, args)

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'

/** What somebody waits for, and how many times an empty process it may take. */
const rows = [
  ['justone --version', ['--version'], 1.3, 21],
  ['completion of a parameter', ['__complete', 'call', SEED, '--ko'], 2, 15],
  ['completion of a value', ['__complete', 'call', SEED, '--range', ''], 2, 15],
  ['completion of an operation', ['__complete', 'call', 'douyin-xingtu/get-kol'], 2, 15],
  ['justone operations tiktok comments', ['operations', 'tiktok', 'comments'], 2.5, 15],
  ['justone operations 小红书笔记评论', ['operations', '小红书笔记评论'], 2.5, 15],
  ['justone operations titkok (misspelt)', ['operations', 'titkok'], 2.5, 15],
  ['justone call on the embedded mock', ['call', SEED, '--kolId', '1', '--mock'], 2.5, 11],
]

for (const [title, args, limit, rounds] of rows) {
  const cases = { 'node -e 0': () => node('-e', '0'), [title]: () => node(justone, ...args) }
  report(title, await interleave(cases, rounds), limit)
}
