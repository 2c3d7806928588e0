import { expect, test } from 'vitest'
import { fakeTerminal } from '../../test/fake-terminal.ts'
import { run } from './run.ts'

const SEED = ['call', 'douyin-xingtu/get-kol-spread-info/v1', '--kolId', '1', '--mock']

test('a terminal gets a table with a header that fits, a pipe gets JSON', async () => {
  const screen = fakeTerminal({}, 50)
  expect(await run(SEED, screen)).toBe(0)
  const lines = screen.out().trimEnd().split('\n')
  expect(lines[0]).toMatch(/^FIELD +VALUE +READS AS$/)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50)
  const pipe = fakeTerminal()
  await run(SEED, pipe)
  expect(JSON.parse(pipe.out())).toMatchObject({ play_mid: '3642403' })
})

test('a terminal speaks Chinese when told, with columns that line up', async () => {
  const screen = fakeTerminal({ LANG: 'zh_CN.UTF-8' }, 100)
  await run(SEED, screen)
  expect(screen.out()).toContain('56.57 元')
  expect(screen.err()).toContain('已弃用')
})

test('no command is the overview, on standard output', async () => {
  const terminal = fakeTerminal()
  expect(await run([], terminal)).toBe(0)
  expect(terminal.out()).toContain('Usage: justone COMMAND')
  expect(terminal.err()).toBe('')
})

test('shared options may come before the command', async () => {
  const terminal = fakeTerminal()
  expect(await run(['--lang', 'zh', '--output', 'table', 'operations', '星图'], terminal)).toBe(0)
  expect(terminal.out()).toContain('douyin-xingtu/')
})

test('a stranger text that holds the token is printed without it', async () => {
  const terminal = fakeTerminal({ JUSTONEAPI_TOKEN: 'canary-12345678' })
  expect(await run(['call', 'canary-12345678'], terminal)).toBe(2)
  expect(terminal.err()).toContain('unknown operation "[token]"')
  expect(terminal.out() + terminal.err()).not.toContain('canary-12345678')
})

test('a mock server ends when it is interrupted', async () => {
  const terminal = fakeTerminal()
  const code = run(['mock'], terminal)
  while (!terminal.out().includes('listening')) await new Promise((resolve) => setTimeout(resolve, 5))
  terminal.interrupt()
  expect(await code).toBe(0)
})
