import type { Platforms } from '@justoneapi/schema'
import { toNumber } from '@justoneapi/schema/units'

type Xingtu = Platforms['douyinXingtu']
type FollowersData = Xingtu['getKolDailyFansV1']['data']
type ShowItemsData = Xingtu['gwApiAuthorGetAuthorShowItemsV2V1']['data']
type Item = NonNullable<ShowItemsData['latest_item_info']>[number]

/** Followers at the end of a day. */
export interface FollowerDay {
  readonly date: string
  readonly followers: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const toFollowerDays = (data: FollowersData): readonly FollowerDay[] =>
  (data.daily ?? []).flatMap(({ date, fans_cnt }) => {
    const followers = toNumber(fans_cnt, 'count')
    return followers === undefined || !DAY.test(date) ? [] : [{ date, followers }]
  })

/** A recent video. Its counts are what the fields are called. */
export interface RecentVideo {
  readonly kind: 'personal' | 'xingtu'
  readonly date: string
  readonly title: string
  readonly plays: number
  readonly likes: number
  readonly comments: number
  readonly shares: number
}

const toVideo = (kind: RecentVideo['kind'], item: Item): readonly RecentVideo[] => {
  const { item_date: date = '', play: plays, like: likes = 0, comment: comments = 0, share: shares = 0 } = item
  if (plays === undefined || !DAY.test(date)) return []
  return [{ kind, date, title: item.item_title ?? item.title ?? '', plays, likes, comments, shares }]
}

/** Recent videos of both kinds, the oldest first. */
export const toRecentVideos = (data: ShowItemsData): readonly RecentVideo[] =>
  [
    ...(data.latest_item_info ?? []).flatMap((item) => toVideo('personal', item)),
    ...(data.latest_star_item_info ?? []).flatMap((item) => toVideo('xingtu', item)),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

const DAY_MS = 86_400_000
/** Asia/Shanghai has no summer time. */
const SHANGHAI_MS = 8 * 3_600_000

/** The last `days` whole days in Asia/Shanghai, yesterday included. @param now in milliseconds */
export const lastDays = (days: number, now: number): { readonly startDate: string; readonly endDate: string } => {
  const day = (back: number) => new Date(now + SHANGHAI_MS - back * DAY_MS).toISOString().slice(0, 10)
  return { startDate: day(days), endDate: day(1) }
}
