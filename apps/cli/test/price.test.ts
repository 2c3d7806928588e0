import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const PAGED = ['call', 'douyin/get-video-comment/v1', '--awemeId', '1', '--all-pages']
const ID = 'douyin.getVideoCommentV1'

let server: MockServer
let state: string
beforeEach(async () => {
  server = await startMockServer({ balance: 5, price: 0.02 })
  state = await mkdtemp(join(tmpdir(), 'justone-'))
})
afterEach(async () => {
  await Promise.all([server.close(), rm(state, { recursive: true })])
})

const call = (...args: string[]) =>
  justone([...args, '--base-url', server.url], { JUSTONEAPI_TOKEN: CANARY, XDG_STATE_HOME: state })
const calls = () => server.log().filter(({ path }) => path.startsWith('/api/')).length
const folder = () => join(state, 'justone', 'prices', `127.0.0.1_${new URL(server.url).port}`)

describe('a budget in yuan', () => {
  test('ends a list where the next page would pass it', async () => {
    const result = await call(...PAGED, '--max-cost', '0.07', '--price', '0.02')
    expect(calls(), result.stderr).toBe(3)
    expect(result.stderr).toContain('budget: 0.0700 yuan, at 0.0200 yuan a call (as given): at most 3 charged')
    expect((JSON.parse(result.stdout) as unknown[]).length).toBe(6)
  })

  test('and one in charges: the smaller one counts', async () => {
    await call(...PAGED, '--max-cost', '1', '--price', '0.02', '--max-charges', '2')
    expect(calls()).toBe(2)
    await call(...PAGED, '--max-cost', '0.02', '--price', '0.02', '--max-charges', '5')
    expect(calls()).toBe(3)
  })

  test('that is less than one call sends nothing', async () => {
    const result = await call(...PAGED, '--max-cost', '0.01', '--price', '0.02')
    expect(result.code).toBe(5)
    expect(result.stderr).toContain('0.0100 yuan is less than one call costs (0.0200 yuan)')
    expect(calls()).toBe(0)
  })

  test.each<[string, string[], string]>([
    ['without a price', ['--max-cost', '1'], 'the price of douyin/get-video-comment/v1 is not known'],
    ['that is no amount', ['--max-cost', 'five', '--price', '1'], '--max-cost: "five" is no amount'],
    ['of nothing', ['--max-cost', '0', '--price', '1'], '--max-cost: "0" is no amount'],
    ['at a price of nothing', ['--max-cost', '1', '--price', '0'], '--price: "0" is no amount'],
    ['below nothing', ['--max-cost=-1', '--price', '1'], '--max-cost: "-1" is no amount'],
    ['that is missing beside its price', ['--price', '1', '--max-pages', '1'], '--max-cost says how much'],
  ])('%s is refused before anything is sent', async (_, more, said) => {
    const result = await call(...PAGED, ...more)
    expect(result.code, result.stderr).toBe(2)
    expect(result.stderr).toContain(said)
    expect(calls()).toBe(0)
  })
})

describe('the price of a call', () => {
  test('is learned from the balance, remembered, and then limits by itself', async () => {
    const first = await call(...PAGED, '--max-pages', '2', '--learn-price')
    expect(first.code, first.stderr).toBe(0)
    expect(first.stderr).toContain(
      'price: 0.0200 yuan a call, by the balance before and after 2 charged calls (seen once',
    )
    const before = calls()
    const second = await call(...PAGED, '--max-cost', '0.05', '--learn-price')
    expect(calls() - before).toBe(2)
    expect(second.stderr).toMatch(/budget: 0\.0500 yuan, at 0\.0200 yuan a call \(learned on [\d-]+: seen once/)
    expect(second.stderr).toContain('(seen several times)')
    expect(await readdir(folder())).toEqual([`${ID}.json`])
  })

  test('is not learned when nothing was charged', async () => {
    const result = await justone([...PAGED, '--max-pages', '1', '--learn-price', '--base-url', server.url], {
      JUSTONEAPI_TOKEN: 'code-301',
      XDG_STATE_HOME: state,
    })
    expect(result.code).not.toBe(0)
    expect(await readdir(state)).toEqual([])
  })

  test('of one host says nothing about another', async () => {
    await call(...PAGED, '--max-pages', '1', '--learn-price')
    const env = { JUSTONEAPI_TOKEN: CANARY, XDG_STATE_HOME: state }
    const result = await justone([...PAGED, '--max-cost', '1', '--dry-run', '--base-url', 'http://127.0.0.1:1'], env)
    expect(result.stderr).toContain('is not known')
  })

  test('that was spoilt on the disk is not believed', async () => {
    await call(...PAGED, '--max-pages', '1', '--learn-price')
    await writeFile(join(folder(), `${ID}.json`), '{"price": "cheap"}')
    expect((await call(...PAGED, '--max-cost', '1')).stderr).toContain('is not known')
  })

  test('cannot be learned from the sample data', async () => {
    const result = await justone([...PAGED, '--max-pages', '1', '--mock', '--learn-price'])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('--learn-price: cannot go together with --mock')
  })
})
