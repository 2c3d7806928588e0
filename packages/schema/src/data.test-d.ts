import { expectTypeOf } from 'vitest'
import type { Complete, PagedOperation, Platforms } from './index.ts'

type Data<P extends keyof Platforms, O extends keyof Platforms[P]> = Platforms[P][O] extends { data: infer D }
  ? D
  : never
/** What stands at a path: lists by `number`, optional steps walked through. */
type At<T, Path extends readonly PropertyKey[]> = Path extends readonly [infer Key, ...infer Rest extends PropertyKey[]]
  ? Key extends keyof NonNullable<T>
    ? At<NonNullable<T>[Key], Rest>
    : never
  : T

type Optional<T> = T | undefined

// Xingtu: the seed operation, numbers in strings, figures in objects.
type Seed = Data<'douyinXingtu', 'getKolSpreadInfoV1'>
expectTypeOf<At<Seed, ['interact_rate', 'value']>>().toEqualTypeOf<Optional<number>>()
expectTypeOf<At<Seed, ['expect_cpm', 'cpm_1_20']>>().toEqualTypeOf<Optional<string>>()
expectTypeOf<Complete<Seed>['interact_rate']['value']>().toEqualTypeOf<number>()
// Its successor answers the same.
expectTypeOf<Data<'douyinXingtu', 'gwApiDataSpGetAuthorSpreadInfoV1'>>().toEqualTypeOf<Seed>()
// A map whose keys are numbers.
type Struct = Data<'douyinXingtu', 'getKolLinkStructV1'>
expectTypeOf<NonNullable<Struct['link_struct']>>().toExtend<Record<string, object>>()
expectTypeOf<At<Struct, ['link_struct', string, 'proportion']>>().toEqualTypeOf<Optional<number>>()

// Kuaishou: ids beyond 2^53 come as a string; replies in a map by comment id.
type Comments = Data<'kuaishou', 'getVideoCommentV1'>
expectTypeOf<At<Comments, ['rootComments', number, 'photo_id']>>().toEqualTypeOf<number | string>()
expectTypeOf<At<Comments, ['subCommentsMap', string, 'subComments', number, 'photo_id']>>().toEqualTypeOf<
  Optional<number | string>
>()

// Twitter: an object, or an empty list where there is none; posts inside posts.
type Posts = Data<'twitter', 'getUserPostsV1'>
type Post = NonNullable<Posts['timeline']>[number]
expectTypeOf<Extract<NonNullable<Post['media']>, readonly unknown[]>>().toEqualTypeOf<unknown[]>()
expectTypeOf<Exclude<NonNullable<Post['media']>, readonly unknown[]>>().toExtend<object>()
expectTypeOf<NonNullable<Post['quoted']>>().toEqualTypeOf<Post>()

// Youku: a tree.
type Node = NonNullable<Data<'youku', 'searchVideoV1'>['data']>
expectTypeOf<NonNullable<Node['nodes']>[number]>().toEqualTypeOf<Node>()

// Bilibili: replies in replies, nullable; a map by address.
type Reply = NonNullable<At<Data<'bilibili', 'getVideoCommentV2'>, ['data', 'replies', number]>>
expectTypeOf<Reply['replies']>().toEqualTypeOf<Optional<Reply[] | null>>()

// Xiaohongshu: replies have the shape of comments; a cursor that is JSON text stays a string.
type Note = Data<'xiaohongshu', 'getNoteCommentV2'>
type NoteComment = NonNullable<Note['comments']>[number]
expectTypeOf<NonNullable<NoteComment['sub_comments']>[number]>().toEqualTypeOf<NoteComment>()
expectTypeOf<Note['cursor']>().toEqualTypeOf<Optional<string>>()

// Amazon: stars as a map. Weibo: pictures as a map.
expectTypeOf<At<Data<'amazon', 'getProductDetailV1'>, ['rating_distribution', string]>>().toEqualTypeOf<number>()
expectTypeOf<At<Data<'weibo', 'getUserPostV1'>, ['data', 'list', number, 'pic_infos', string]>>().toExtend<object>()

// Search: present in every element of a list, so not optional.
expectTypeOf<NonNullable<Data<'search', 'v1'>['list']>[number]['author']['nickname']>().toEqualTypeOf<string>()

// No example: nothing is claimed.
expectTypeOf<Data<'_1688', 'getItemDetailV1'>>().toEqualTypeOf<unknown>()

// Items of an operation that pages.
type ItemOf<O> = O extends PagedOperation<unknown, unknown, infer Item> ? Item : never
expectTypeOf<ItemOf<Platforms['xiaohongshu']['getNoteCommentV2']>>().toEqualTypeOf<NoteComment>()

// @ts-expect-error what no example holds is no field
export type Nothing = Seed['interact_rates']
