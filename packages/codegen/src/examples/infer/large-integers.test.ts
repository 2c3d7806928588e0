import { describe, expect, test } from 'vitest'
import { inferredAt } from '../testing/at-path.ts'

/** Every field of the published examples that held an integer beyond 2^53 as a JSON number, by operation. */
const FIELDS = {
  'kuaishou/get-video-comment/v1': ['rootComments[].photo_id', 'subCommentsMap.{}.subComments[].photo_id'],
  'tiktok/search-post/v1': [
    ...['id', 'music_ugid', 'same_group_id_v3'].flatMap((field) => [
      `search_item_list[].aweme_info.added_sound_music_info.${field}`,
      `search_item_list[].aweme_info.music.${field}`,
    ]),
    'search_item_list[].aweme_info.author_user_id',
    'search_item_list[].aweme_info.follow_up_publish_from_id',
    'search_item_list[].aweme_info.group_id_list.GroupdIdList0[]',
    'search_item_list[].aweme_info.group_id_list.GroupdIdList1[]',
  ],
  'douyin/search-video/v4': [
    'business_data[].data.aweme_info.comment_gid',
    'business_data[].data.aweme_info.follow_shoot_clip_info.clip_from_user',
    'business_data[].data.aweme_info.follow_shoot_clip_info.clip_video_all',
    'business_data[].data.aweme_info.impression_data.group_id_list_a[]',
    'business_data[].data.aweme_info.music.id',
    'business_data[].data.provider_doc_id',
  ],
  'douyin/get-user-video-list/v3': [
    'aweme_list[].comment_gid',
    'aweme_list[].follow_shoot_clip_info.clip_from_user',
    'aweme_list[].follow_shoot_clip_info.clip_video_all',
    'aweme_list[].music.id',
  ],
  'douyin/get-video-detail/v2': [
    'aweme_detail.comment_gid',
    'aweme_detail.follow_shoot_clip_info.clip_from_user',
    'aweme_detail.follow_shoot_clip_info.clip_video_all',
    'aweme_detail.music.id',
  ],
  'kuaishou/get-user-video-list/v2': ['feeds[].photo_id', 'feeds[].soundTrack.photoId', 'llsid'],
  'bilibili/get-video-comment/v2': [
    'data.top.upper.content.jump_url.{}.extra.goods_item_id',
    'data.top_replies[].content.jump_url.{}.extra.goods_item_id',
  ],
  'douyin/get-user-video-list/v1': ['aweme_list[].comment_gid', 'aweme_list[].music.id'],
  'kuaishou/get-video-detail/v2': ['photos[].photo_id', 'photos[].soundTrack.photoId'],
  'toutiao/get-article-detail/v1': ['data.group_id', 'data.item_id'],
  'instagram/get-user-detail/v1': ['data.bio_links[].link_id'],
  'kuaishou/search-video/v2': ['feeds[].photo_id'],
  'taobao/search-item-list/v1': ['model.itemList[].userTag'],
  'youku/search-video/v1': ['data.nodes[].nodes[].nodes[].data.action.report.trackInfo.cid'],
}
const rows = Object.entries(FIELDS).flatMap(([operation, fields]) => fields.map((field) => [operation, field] as const))

test('the table has all 41 fields of 14 operations', () => {
  expect(rows).toHaveLength(41)
  expect(Object.keys(FIELDS)).toHaveLength(14)
})

describe('an integer outside the safe range makes its field number or string', () => {
  test.each(rows)('%s %s', (_, field) => {
    expect(inferredAt(field, '7000000000000000001')).toEqual({ type: ['string', 'integer'], format: 'int64' })
  })
})

test.each([
  ['9007199254740991', { type: 'integer' }],
  ['-9007199254740991', { type: 'integer' }],
  ['9007199254740992', { type: ['string', 'integer'], format: 'int64' }],
  ['-9007199254740992', { type: ['string', 'integer'], format: 'int64' }],
  ['9007199254740992.5', { type: 'number' }],
  ['1e300', { type: 'number' }],
  ['"7000000000000000001"', { type: 'string' }],
])('%s', (value, want) => {
  expect(inferredAt('id', value)).toEqual(want)
})
