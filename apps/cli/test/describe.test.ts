import { CODE_LANGUAGES, type CodeLanguage } from '@justoneapi/guide/code'
import { describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const CANARY = 'Zq7canary0TOKEN9'
const FORM = 'weixin/search-article/v1'
const NAMED: Partial<Record<CodeLanguage, string>> = {
  ts: 'api.weixin.searchArticleV1(',
  cli: 'justone call weixin/search-article/v1 ',
}

describe('code to take home', () => {
  test.each(CODE_LANGUAGES)('in %s names the address or the operation, and never the token', async (code) => {
    const result = await justone(['describe', FORM, '--code', code], { JUSTONEAPI_TOKEN: CANARY })
    expect(result.code, result.stderr).toBe(0)
    expect(result.stdout).toContain(NAMED[code] ?? 'https://api.justoneapi.com/api/weixin/')
    expect(result.stdout).toMatch(/keyword/i)
    expect(result.stdout + result.stderr).not.toContain(CANARY)
  })

  test.each(CODE_LANGUAGES)('in %s is written for either environment', async (code) => {
    const { stdout } = await justone(['describe', FORM, '--code', code, '--env', 'prod-cn'])
    expect(stdout).toContain({ ts: "environment: 'prod-cn'", cli: '--env prod-cn' }[code as string] ?? '47.117.133.51')
    expect(stdout).not.toContain('api.justoneapi.com')
  })

  test('as a prompt is in the language of the reader', async () => {
    const zh = await justone(['describe', FORM, '--code', 'prompt', '--lang', 'zh'])
    expect(zh.stdout).toContain('请编写代码')
    expect(zh.stdout).toContain('- 601：')
  })

  test('in another language is refused with the list', async () => {
    const result = await justone(['describe', FORM, '--code', 'cobol'])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('"cobol" is not allowed')
  })
})

test('the link to the documentation is in the language of the reader', async () => {
  const { stdout } = await justone(['describe', 'tiktok/get-post-comment/v1', '--lang', 'zh', '-o', 'table'])
  expect(stdout).toContain('https://docs.justoneapi.com/zh/api/tiktok/')
})

describe('response fields', () => {
  test('are a tree with types, as deep as asked for', async () => {
    const shallow = await justone(['describe', 'douyin/get-user-video-list/v1', '-o', 'table', '--depth', '1'])
    expect(shallow.stdout).toMatch(/^ {2}aweme_list\[\] +object$/m)
    expect(shallow.stdout).not.toMatch(/^ {4}aweme_id /m)
    const deep = await justone(['describe', 'douyin/get-user-video-list/v1', '-o', 'table', '--depth', '2'])
    expect(deep.stdout).toMatch(/^ {4}aweme_id +string$/m)
  })

  test('of an operation without an example are said to be unknown', async () => {
    const { stdout } = await justone(['describe', FORM, '-o', 'table'])
    expect(stdout).toContain('No published example shows yet')
  })
})
