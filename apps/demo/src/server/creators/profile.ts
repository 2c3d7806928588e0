import type { OperationInfo, Platforms } from '@justoneapi/schema'
import { type Figure, toCount, toFigure } from './figure.ts'
import { placeOf } from './search.ts'

type Data = Platforms['douyinXingtu']['gwApiAuthorGetAuthorBaseInfoV1']['data']

/** Who the creator is. */
export interface Profile {
  readonly name: string
  readonly place: string
  readonly tags: readonly string[]
  readonly followers: Figure
  readonly lowestPrice: Figure
}

const FOLLOWERS = { en: 'Followers on the platform.', zh: '平台粉丝数。' }

export const toProfile = (operation: OperationInfo, data: Data): Profile => ({
  name: data.nick_name ?? '',
  place: placeOf(data.province, data.city),
  tags: Object.entries(data.tags_relation ?? {}).flatMap(([field, branches]) => [field, ...branches]),
  followers: toCount('/follower', data.follower, FOLLOWERS),
  lowestPrice: toFigure(operation, '/lowest_price', data.lowest_price),
})
