import { describe, expect, it } from 'vitest'
import { documentationUrl } from './documentation-url.ts'

const base = { summary: 'User Posts', tags: ['JD.com'], 'x-api-version': 'v2' }
const PATH = '/api/jd/get-user-posts/v2'

describe('documentationUrl', () => {
  it.each([
    ['tag, summary and version', PATH, base, 'jdcom/user-posts-v2'],
    ['a deprecated operation', PATH, { ...base, deprecated: true }, 'jdcom/user-posts-v2-deprecated'],
    ['a summary that ends in its version', PATH, { ...base, summary: 'User Posts (V2)' }, 'jdcom/user-posts-v2'],
    [
      'brackets and signs',
      PATH,
      { ...base, summary: 'A & B (New) / C', tags: ['Douyin (TikTok China)'] },
      'douyin-tiktok-china/a-b-new-c-v2',
    ],
    ['Chinese', PATH, { ...base, summary: '用户 作品' }, 'jdcom/用户-作品-v2'],
    ['no declared version', '/api/x/ask-dots', { summary: 'Ask', tags: ['X'] }, 'x/ask-ask-dots'],
    ["a declared version that is not the path's", PATH, { ...base, 'x-api-version': 'v1' }, 'jdcom/user-posts-v1'],
  ])('follows %s', (_, path, operation, page) => {
    expect(documentationUrl(path, operation)).toBe(`https://docs.justoneapi.com/en/api/${page}`)
  })

  it.each([
    ['hidden', { ...base, 'x-docs-hidden': true }],
    ['without a summary', { tags: ['X'] }],
    ['without a tag', { summary: 'Ask', tags: [] }],
  ])('has none for an operation that is %s', (_, operation) => {
    expect(documentationUrl(PATH, operation)).toBeUndefined()
  })
})
