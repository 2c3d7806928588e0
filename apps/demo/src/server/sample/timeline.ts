import type { Platforms } from '@justoneapi/schema'
import type { Person } from './people.ts'
import { randomOf } from './random.ts'

type Xingtu = Platforms['douyinXingtu']
type DailyFollowers = Xingtu['getKolDailyFansV1']['data']
type ShowItems = Xingtu['gwApiAuthorGetAuthorShowItemsV2V1']['data']

const DAY_MS = 86_400_000
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const GOOD = { status_code: 0, status_message: '' }

/** Followers on each day of a span. A day looks the same whichever span it is asked in. */
export const dailyFollowersOf = (person: Person, start: string, end: string): DailyFollowers => {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const daily: { date: string; fans_cnt: string }[] = []
  const delta: { date: string; fans_cnt: string }[] = []
  const trend = (randomOf(`${person.id} trend`)() - 0.3) * 0.0016
  for (let at = from; at <= to && daily.length < 366; at += DAY_MS) {
    const age = Math.round((to - at) / DAY_MS)
    const wave = Math.sin(at / DAY_MS / 4) * 0.0012
    const count = Math.round(person.followers * (1 - trend * age + wave))
    const before = Number(daily.at(-1)?.fans_cnt ?? count)
    daily.push({ date: dayOf(at), fans_cnt: String(count) })
    delta.push({ date: dayOf(at), fans_cnt: String(count - before) })
  }
  return {
    base_resp: GOOD,
    daily,
    delta,
    description: '',
    fans_advice: '',
    fans_growth: '0',
    fans_growth_rate: 0,
    fans_growth_rate_v2: {},
    fans_growth_v2: {},
    raw_play_rate: {},
  }
}

/** The last videos, personal ones and Xingtu orders. @param now in milliseconds */
export const showItemsOf = (person: Person, now: number): ShowItems => {
  const random = randomOf(`${person.id} videos`)
  const items = (count: number, share: number, everyDays: number) =>
    Array.from({ length: count }, (_, index) => {
      const at = now - DAY_MS * (index * everyDays + random() * 2)
      const plays = Math.round(person.plays * share * (0.45 + random() ** 2 * 1.9))
      const interactions = plays * person.interactRate * (0.7 + random() * 0.6)
      const title = `${person.topics[index % person.topics.length] ?? person.field} #${count - index}`
      return {
        comment: Math.round(interactions * 0.05),
        create_time: Math.floor(at / 1000),
        create_timestamp: Math.floor(at / 1000),
        duration: Math.round(12 + random() * 90),
        item_date: dayOf(at),
        item_id: `7${String(1_000_000_000_000_000_000n + BigInt(Math.floor(random() * 1e15))).slice(1)}`,
        item_title: title,
        like: Math.round(interactions * 0.86),
        play: plays,
        share: Math.round(interactions * 0.09),
        title,
      }
    })
  return { base_resp: GOOD, latest_item_info: items(15, 1, 2.4), latest_star_item_info: items(6, 0.72, 6) }
}
