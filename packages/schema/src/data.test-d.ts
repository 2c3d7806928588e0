import { expectTypeOf } from 'vitest'
import type { Complete } from './complete.ts'
import type { Platforms } from './generated/platform-index.ts'

type DataOf<P extends keyof Platforms, O extends keyof Platforms[P]> = Platforms[P][O] extends { data: infer Data }
  ? Data
  : never
/** What a list or a map holds, whether it may be missing or not. */
type Each<T> =
  NonNullable<T> extends readonly (infer Item)[] ? Item : NonNullable<T> extends Record<string, infer V> ? V : never

// Objects in objects; every field may be missing, because one example proves no more.
type Spread = DataOf<'douyinXingtu', 'getKolSpreadInfoV1'>
expectTypeOf<Spread['like_avg']>().toEqualTypeOf<string | undefined>()
expectTypeOf<NonNullable<Spread['interact_rate']>['value']>().toEqualTypeOf<number | undefined>()
expectTypeOf<Complete<Spread>['item_rate']['play_mid']['value']>().toEqualTypeOf<number>()
expectTypeOf<NonNullable<Spread['item_rate']>['interact_rate']>().toEqualTypeOf<unknown>()
// Two paths to one thing have one type.
expectTypeOf<DataOf<'douyinXingtu', 'gwApiDataSpGetAuthorSpreadInfoV1'>>().toEqualTypeOf<Spread>()

// An integer beyond 2^53 arrives as a string.
type Videos = DataOf<'douyin', 'getUserVideoListV3'>
expectTypeOf<Each<Videos['aweme_list']>['comment_gid']>().toEqualTypeOf<number | string | undefined>()
expectTypeOf<Complete<Videos>['aweme_list'][number]['author']['nickname']>().toEqualTypeOf<string>()
expectTypeOf<Each<DataOf<'kuaishou', 'getUserVideoListV2'>['feeds']>['photo_id']>().toEqualTypeOf<
  number | string | undefined
>()

// What each of many elements has is always there.
type Comments = DataOf<'kuaishou', 'getVideoCommentV1'>
expectTypeOf<Each<Comments['rootComments']>['content']>().toEqualTypeOf<string>()
// Keys that are ids make a map.
expectTypeOf<NonNullable<Each<Comments['subCommentsMap']>['subComments']>>().toBeArray()
expectTypeOf<DataOf<'amazon', 'getProductTopReviewsV1'>['rating_distribution']>().toEqualTypeOf<
  Record<string, number> | undefined
>()
// Display text is never a field.
expectTypeOf<DataOf<'taobao', 'getItemDetailV9'>['specs']>().toEqualTypeOf<
  Record<string, Record<string, string[]>> | undefined
>()
// A name with digits is.
expectTypeOf<Each<Videos['aweme_list']>>().toHaveProperty('video')

// Comments in comments, posts in posts, nodes in nodes.
type Reply = Each<NonNullable<DataOf<'bilibili', 'getVideoCommentV2'>['data']>['replies']>
expectTypeOf<Each<Reply['replies']>>().toEqualTypeOf<Reply>()
type Comment = Each<DataOf<'xiaohongshu', 'getNoteCommentV2'>['comments']>
expectTypeOf<Each<Comment['sub_comments']>>().toEqualTypeOf<Comment>()
type Post = Each<DataOf<'twitter', 'getUserPostsV1'>['timeline']>
expectTypeOf<NonNullable<Post['retweeted_tweet']>>().toEqualTypeOf<Post>()
type Node = NonNullable<DataOf<'youku', 'searchVideoV1'>['data']>
expectTypeOf<Each<Node['nodes']>>().toEqualTypeOf<Node>()

// An empty list where there is no object.
expectTypeOf<Extract<NonNullable<Post['media']>, unknown[]>>().toEqualTypeOf<unknown[]>()
expectTypeOf<Exclude<NonNullable<Post['media']>, unknown[]>>().toHaveProperty('photo')

// A cursor that holds JSON is a string, to be sent back as it is.
expectTypeOf<DataOf<'xiaohongshu', 'getNoteCommentV2'>['cursor']>().toEqualTypeOf<string | undefined>()

// Nothing is known, so nothing is claimed.
expectTypeOf<DataOf<'weixin', 'getArticleCommentV1'>>().toEqualTypeOf<unknown>()
expectTypeOf<DataOf<'linkedin', 'getUserPostsV1'>>().toEqualTypeOf<unknown>()

// @ts-expect-error a misspelt field is found
export type Misspelt = Spread['like_average']
