import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Words } from './glossary.ts'
import { readWords } from './read-words.ts'
import { familyOf, isNative, platformOf, titleOf } from './title.ts'

let words: Words
beforeAll(async () => {
  words = await readWords(fileURLToPath(new URL('../../../../openapi/words', import.meta.url)))
})

describe('the title of a path', () => {
  it.each([
    ['/api/douyin-xingtu/get-kol-spread-info/v1', 'KOL spread info', '达人传播数据'],
    ['/api/douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1', 'Creator spread info', '达人传播数据'],
    ['/api/douyin-xingtu/gw/api/data_sp/author_rec_videos_v2/v1', 'Creator recommended videos', '达人推荐视频'],
    ['/api/douyin-xingtu/gw/api/data_sp/check_author_display/v1', 'Check creator visibility', '查询达人是否可展示'],
    ['/api/imdb/title-awards-summary-query/v1', 'Awards summary', '获奖概况'],
    ['/api/jd/search-item-list/v1', 'Search products', '搜索商品'],
    ['/api/jd/get-item-detail/v3', 'Product details', '商品详情'],
    ['/api/reddit/search/v1', 'Keyword search', '关键词搜索'],
    ['/api/search/v1', 'Cross-platform search', '跨平台搜索'],
    ['/api/weibo/get-followers/v1', 'Accounts a user follows', '关注列表'],
    ['/api/weixin/search-wechat-index/v1', 'WeChat Index', '微信指数'],
    ['/api/xiaohongshu/ask-dots', 'Ask Dots AI', '点点 AI 问答'],
    ['/api/xiaohongshu/get-note-sub-comment/v2', 'Comment replies', '评论回复'],
  ])('reads %s as %s', (path, en, zh) => {
    expect(titleOf(path, words)).toEqual({ en, zh, unknown: [] })
  })

  it.each([
    ['a segment that names its owner', '/api/beike/ershoufang/detail/v1', 'Resale home details'],
    [
      'a search that names its owner',
      '/api/qq-huxuan/cgi-bin/advertiser/mp_publisher/search/v1',
      'Search Official Account creators',
    ],
    ['a place for an id in between', '/api/xiaohongshu-pgy/api/solar/note/noteId/detail/v1', 'Note details'],
    ['a place for an id at the end', '/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1', 'KOL'],
  ])('looks past %s', (_, path, en) => {
    expect(titleOf(path, words).en).toBe(en)
  })

  it('means by a word what the platform means by it', () => {
    expect(titleOf('/api/weixin/search-account/v9', words).zh).toBe('搜索公众号')
    expect(titleOf('/api/weixin-channels/search-account/v9', words).zh).toBe('搜索视频号')
  })

  it('leaves words that the glossary lacks as they are and names them', () => {
    expect(titleOf('/api/jd/get-item-frobnication/v1', words)).toEqual({
      en: 'Product frobnication',
      zh: '商品 frobnication',
      unknown: ['frobnication'],
    })
    expect(titleOf('/api/newcomer/search-widget-list/v1', words)).toEqual({
      en: 'Search widget',
      zh: '搜索 widget',
      unknown: ['widget'],
    })
  })

  it('has something to say about paths of another form', () => {
    for (const path of ['/api/newcomer', '/api/newcomer/v1', '/', '', '/api/jd/获取', '/api/jd/constructor/v1']) {
      const title = titleOf(path, words)
      expect(title.unknown.length, path).toBeGreaterThan(0)
      if (path) expect(title.en && title.zh, path).toBeTruthy()
    }
  })
})

describe('what a path belongs to', () => {
  it('is a platform and a family, whatever the version', () => {
    expect(platformOf('/api/jd/get-item-detail/v3')).toBe('jd')
    expect(familyOf('/api/jd/get-item-detail/v3')).toBe(familyOf('/api/jd/get-item-detail/v1'))
    expect(familyOf('/api/jd/get-item-detail/v3')).not.toBe(familyOf('/api/jd/get-item-price/v3'))
  })

  it('is the platform itself when the path repeats its interface', () => {
    expect(isNative('/api/douyin-xingtu/gw/api/data_sp/author_cp_info/v1')).toBe(true)
    expect(isNative('/api/douyin-xingtu/get-kol-cp-info/v1')).toBe(false)
  })
})
