import { loadOperations, platforms } from '@justoneapi/schema/operations'
import { describe, expect, test } from 'vitest'
import { shortOf } from '../code/short.ts'
import { indexOf } from './index-of.ts'
import { isOld, search } from './search.ts'

const operations = await loadOperations()
const index = indexOf(
  operations.map((operation) => ({ ...operation, parameters: operation.parameters.map(({ name }) => name) })),
  platforms,
)
const find = (typed: string) => search(index, typed.split(' '))

describe('what somebody would type finds what is meant among the first', () => {
  test.each<[string, string, number]>([
    ['抖音 达人', 'douyin-xingtu/gw/api/gsearch/search_for_author_square/v1', 3],
    ['抖音达人', 'douyin-xingtu/gw/api/gsearch/search_for_author_square/v1', 3],
    ['xingtu kol', 'douyin-xingtu/gw/api/author/get_author_base_info/v1', 3],
    ['小红书 笔记 评论', 'xiaohongshu/get-note-comment/v2', 1],
    ['小红书笔记评论', 'xiaohongshu/get-note-comment/v2', 1],
    ['tiktok comments', 'tiktok/get-post-comment/v1', 1],
    ['titkok', 'tiktok/get-post-detail/v1', 5],
    ['tiktok commets', 'tiktok/get-post-comment/v1', 1],
    ['xiaohogshu user', 'xiaohongshu/get-user/v3', 4],
    ['weibo hot search', 'weibo/hot-search/v1', 1],
    ['weibo trending', 'weibo/hot-search/v1', 1],
    ['抖音热搜', 'douyin/hot-search/v1', 1],
    ['taobao item', 'taobao/get-item-detail/v3', 1],
    ['京东商品详情', 'jd/get-item-detail/v1', 1],
    ['b站弹幕', 'bilibili/get-video-danmu/v2', 1],
    ['youtube transcript', 'youtube/get-video-captions/v1', 1],
    ['amazon reviews', 'amazon/get-product-top-reviews/v1', 1],
    ['x search', 'twitter/search/v1', 1],
    ['rednote note detail', 'xiaohongshu/get-note-detail/v1', 1],
    ['xhs comment', 'xiaohongshu/get-note-comment/v2', 1],
    ['达人报价', 'douyin-xingtu/gw/api/author/get_author_marketing_info/v1', 1],
    ['influencer price', 'douyin-xingtu/gw/api/author/get_author_marketing_info/v1', 1],
    ['粉丝画像', 'douyin-xingtu/gw/api/data_sp/get_author_fans_distribution/v1', 2],
    ['wechat article search', 'weixin/search-article/v1', 1],
    ['search note', 'xiaohongshu/search-note/v2', 2],
    ['douyin video detail', 'douyin/get-video-detail/v2', 1],
    ['知乎 回答', 'zhihu/get-answer-list/v1', 2],
    ['get the comments of a video on kuaishou', 'kuaishou/get-video-comment/v1', 1],
    ['闲鱼搜索', 'xianyu/search-item-list/v1', 1],
    ['ins reels', 'instagram/search-reels/v1', 1],
  ])('%s', (typed, short, within) => {
    const first = find(typed).found.slice(0, within).map(shortOf)
    expect(first).toContain(short)
  })
})

describe('a search', () => {
  test('finds by the name of a parameter', () => {
    const { found } = find('kolId')
    expect(found.length).toBeGreaterThan(10)
    for (const { parameters } of found) expect(parameters).toContain('kolId')
  })

  test.each([
    '/api/tiktok/get-post-comment/v1',
    'api/tiktok/get-post-comment',
    'tiktok/get-post-comment/v1',
    '/api/tik',
  ])('finds by a path as it is written: %s', (path) => {
    expect(find(path).found.map(shortOf)).toContain('tiktok/get-post-comment/v1')
  })

  test('puts old operations behind all others', () => {
    const ages = find('xingtu kol').found.map(isOld)
    expect(ages).toContain(true)
    expect(ages.slice(ages.indexOf(true)).every(Boolean)).toBe(true)
  })

  test('says which word it took for another', () => {
    expect(find('titkok comments').corrected).toEqual([['titkok', 'tiktok']])
    expect(find('tiktok comments').corrected).toEqual([])
  })

  test('that no operation fits whole names some that fit in part', () => {
    const { found, near } = find('kuaishou zzzz')
    expect(found).toEqual([])
    expect(near.map(({ platform }) => platform)).toEqual(['kuaishou', 'kuaishou', 'kuaishou'])
  })

  test('for one letter does not find every word that holds it', () => {
    expect(find('x').found.every(({ platform }) => platform === 'twitter')).toBe(true)
  })

  test('without words is everything', () => {
    expect(search(index, []).found).toHaveLength(index.length)
  })
})
