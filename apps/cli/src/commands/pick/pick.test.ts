import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '../../../test/fake-terminal.ts'
import type { Context } from '../../frame/context.ts'
import { en } from '../../messages/en.ts'
import { shortOf } from '../../operation/short.ts'
import { pick } from './pick.ts'
import type { Choice, Prompter } from './prompter.ts'
import { quote, toCommandLine } from './quote.ts'

const context: Context = { terminal: fakeTerminal({}, 80), language: 'en', messages: en, hide: () => undefined }

/** Somebody who types the words, takes the first operation, and then answers in order; nothing more: leaves. */
const user = (words: string, ...answers: string[]) => {
  const asked: string[] = []
  const problems: (string | undefined)[] = []
  const next = (message: string) => {
    asked.push(message)
    return answers.shift()
  }
  const prompter: Prompter = {
    search: <Value>(_: string, find: (typed: string) => readonly Choice<Value>[]) =>
      Promise.resolve(find(words)[0]?.value),
    select: <Value>(message: string, choices: readonly Choice<Value>[]) => {
      const answer = next(message)
      return Promise.resolve(choices.find(({ label }) => answer !== undefined && label.startsWith(answer))?.value)
    },
    text: (message, check) => {
      const answer = next(message)
      if (answer !== undefined) problems.push(check(answer))
      return Promise.resolve(answer)
    },
  }
  return { prompter, asked, problems }
}

const run = async (who: ReturnType<typeof user>) => {
  const shown: string[] = []
  const picked = await pick(who.prompter, context, (operation) => {
    shown.push(shortOf(operation))
    return Promise.resolve()
  })
  return { picked, shown }
}

describe('the picker', () => {
  test('leads from words to a command line, required parameters first', async () => {
    const who = user('tiktok comments', '7000000000000000000', 'no more', 'try it')
    const { picked, shown } = await run(who)
    expect(shown).toEqual(['tiktok/get-post-comment/v1'])
    expect(picked).toEqual({
      args: ['call', 'tiktok/get-post-comment/v1', '--awemeId', '7000000000000000000', '--mock'],
      runs: true,
    })
  })

  test('offers optional parameters with the values they can have', async () => {
    const who = user('抖音热搜', 'sortType', 'HIGH_LIKE', 'no more', 'call it')
    expect((await run(who)).picked?.args).toEqual(['call', 'douyin/hot-search/v1', '--sortType', 'HIGH_LIKE'])
  })

  test('runs nothing when the command line alone is wanted', async () => {
    const who = user('抖音热搜', 'no more', 'leave it')
    expect((await run(who)).picked).toEqual({ args: ['call', 'douyin/hot-search/v1'], runs: false })
  })

  test('checks what is typed as a call would', async () => {
    const who = user('抖音热搜', 'page', 'two', 'no more', 'leave it')
    await run(who)
    expect(who.problems).toEqual(['page: "two" is no integer.'])
  })

  test.each([[[]], [['1']], [['1', 'no more']]])('left after %j does nothing', async (answers) => {
    expect((await run(user('tiktok comments', ...answers))).picked).toBeUndefined()
  })
})

test.each([
  ['plain-1.2/3', 'plain-1.2/3'],
  ['two words', "'two words'"],
  ["it's", String.raw`'it'\''s'`],
  ['$(rm -rf)', "'$(rm -rf)'"],
  ['', "''"],
])('%j is quoted for a shell', (word, quoted) => {
  expect(quote(word)).toBe(quoted)
  expect(toCommandLine([word])).toBe(`justone ${quoted}`)
})
