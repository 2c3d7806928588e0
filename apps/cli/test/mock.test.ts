import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pages } from '../src/messages/help-en.ts'
import { justone, startJustone } from './justone.ts'

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'

let folder: string
let children: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-'))
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

const write = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

/** Starts `justone mock`; its address. */
const startMock = async (...args: string[]): Promise<string> => {
  const child = startJustone(['mock', ...args])
  children.push(child)
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return line
    .toString()

    .replace(/^listening /, '')
    .trim()
}

const call = (url: string, kolId: string, token = 'any') =>
  justone(['call', SEED, '--kolId', kolId, '--base-url', url], { JUSTONEAPI_TOKEN: token })

const SCENARIO = `
tokens: { poor: { budget: 0.02 } }
rules:
  - { arguments: { kolId: 7 }, calls: { first: 1 }, code: 600 }
`

test('answers by a scenario, counts what was charged, and starts anew when asked', async () => {
  const url = await startMock('--scenario', await write('s.yaml', SCENARIO), '--count-by', 'kolId')
  const codes = async () => [
    (await call(url, '7')).code,
    (await call(url, '7')).code,
    (await call(url, '8', 'poor')).code,
    (await call(url, '8', 'poor')).code,
  ]
  expect(await codes()).toEqual([4, 0, 0, 5])
  expect(await (await fetch(`${url}/__charges`)).json()).toEqual({
    charges: 2,
    operations: { 'douyinXingtu.getKolSpreadInfoV1': 2 },
    arguments: { kolId: { '7': 1, '8': 1 } },
  })
  await fetch(`${url}/__reset`, { method: 'POST' })
  expect(await codes()).toEqual([4, 0, 0, 5])
})

test('answers with recordings of ones own, every digit as it was', async () => {
  await write('douyinXingtu.getKolSpreadInfoV1.json', '{"code":0,"data":{"id":902630132441288704}}')
  const { stdout } = await call(await startMock('--recordings', folder), '1')
  expect(stdout.replace(/\s/g, '')).toBe('{"id":902630132441288704}')
})

test('a list has as many pages as it was told, and ends', async () => {
  const args = ['call', 'douyin/get-video-comment/v1', '--awemeId', '1', '--all-pages', '--max-pages', '9']
  const url = await startMock('--pages', '4')
  const { code, stderr } = await justone([...args, '--base-url', url], { JUSTONEAPI_TOKEN: 'any' })
  expect(code).toBe(0)
  expect(stderr).toContain('4 pages, 8 items; that is the whole list')
})

test.each<[string, string[], string[]]>([
  [
    'English',
    ['--lang', 'en'],
    ['2 problems in ', ':1: rates.999: "999" is not allowed. Allowed: 100, ', ':3: rules[0].cod: '],
  ],
  [
    'Chinese',
    ['--lang', 'zh'],
    ['中有 2 个问题', ':1: rates.999：不允许 "999"。允许：100、', ':3: rules[0].cod：没有这个字段'],
  ],
])('a wrong scenario is refused with every place in it, in %s', async (_, language, parts) => {
  const file = await write('s.yaml', 'rates: { 999: 0.1 }\nrules:\n  - cod: 301\n')
  const { code, stderr, stdout } = await justone(['mock', '--scenario', file, ...language])
  expect([code, stdout]).toEqual([2, ''])
  for (const part of parts) expect(stderr).toContain(part)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('a wrong recording and a file that is not there are named', async () => {
  await write('nothing.json', '{}')
  expect(await justone(['mock', '--recordings', folder])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing.json: this is neither OPERATION.json') as string,
  })
  expect(await justone(['mock', '--scenario', join(folder, 'none.yaml')])).toMatchObject({
    code: 13,
    stderr: expect.stringContaining('none.yaml cannot be read (ENOENT)') as string,
  })
})

test('the scenario of the help page works', async () => {
  const lines = (pages['mock'] ?? '').split('\n')
  const start = lines.findIndex((line) => line.startsWith('A scenario'))
  const end = lines.findIndex((line) => line.startsWith('Examples'))
  const file = await write('s.yaml', lines.slice(start + 1, end).join('\n'))
  const response = await fetch(`${await startMock('--scenario', file)}/api/${SEED}?kolId=1&token=t`)
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
})

test.each(['0', 'some', '1.5'])('refuses %s pages', async (pages) => {
  expect((await justone(['mock', '--pages', pages])).code).toBe(2)
})
