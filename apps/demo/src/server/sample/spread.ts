import type { Platforms } from '@justoneapi/schema'
import type { Person } from './people.ts'
import { randomOf } from './random.ts'

type SpreadInfo = Platforms['douyinXingtu']['getKolSpreadInfoV1']['data']

/** Which videos, and over how many days. */
export interface SpreadChoice {
  readonly xingtu: boolean
  readonly days: 30 | 90
}

const whole = (value: number) => String(Math.max(0, Math.floor(value)))
const tenThousandths = (share: number) => Math.round(Math.min(0.9999, share) * 10_000)

/** Prices of the three lengths, relative to the shortest. */
const LENGTHS = { short: 1, middle: 1.55, long: 1.8 }

/** Quoted price of the shortest video, in yuan. */
export const priceOf = ({ followers }: Person): number => Math.round(followers ** 0.78 * 1.9)

/** The seed operation's answer, its figures in the units the API uses: 1/10000, fen, 1/100 s. */
export const spreadOf = (person: Person, { xingtu, days }: SpreadChoice): SpreadInfo => {
  const random = randomOf(`${person.id} spread ${xingtu} ${days}`)
  const around = (value: number, by: number) => value * (1 - by + random() * 2 * by)
  const plays = around(person.plays * (xingtu ? 0.72 : 1), 0.12)
  const interactRate = around(person.interactRate * (xingtu ? 0.78 : 1), 0.08)
  const completion = around(person.completionRate * (xingtu ? 0.86 : 1), 0.06)
  const videos = Math.max(2, Math.round((xingtu ? 2 : 9) * (days / 30) * around(1, 0.3)))
  const interactions = plays * interactRate
  const [comments, shares] = [interactions * around(0.05, 0.3), interactions * around(0.09, 0.3)]
  const cpm = ((priceOf(person) * 100) / plays) * 1000
  const cpe = (priceOf(person) * 100) / interactions
  const against = (share: number) => ({ label: person.field, overtake: tenThousandths(share) })
  const rank = (value: number, from: number, to: number) => 0.08 + 0.9 * ((value - from) / (to - from))
  const byLength = (value: number) => [value, value * LENGTHS.middle, value * LENGTHS.long].map(whole)
  const [cpm1 = '', cpm2 = '', cpm3 = ''] = byLength(cpm)
  const [cpe1 = '', cpe2 = '', cpe3 = ''] = byLength(cpe)
  const [sales1 = '', sales2 = '', sales3 = ''] = byLength(cpm * 1.17)
  const count = { label: '', overtake: tenThousandths(random()), value: videos }
  return {
    avg_duration: whole(around(4200, 0.5)),
    base_resp: { status_code: 0, status_message: '' },
    comment_avg: whole(comments),
    expect_cpe: { cpe_1_20: cpe1, cpe_21_60: cpe2, cpe_60: cpe3 },
    expect_cpm: { cpm_1_20: cpm1, cpm_21_60: cpm2, cpm_60: cpm3 },
    interact_rate: { ...against(rank(interactRate, 0.009, 0.067)), value: tenThousandths(interactRate) },
    item_num: String(videos),
    item_rate: {
      interact_rate: {},
      item_num: count,
      play_mid: { label: '', overtake: tenThousandths(rank(Math.log10(plays), 3.8, 7)), value: Math.floor(plays) },
    },
    like_avg: whole(interactions - comments - shares),
    play_mid: whole(plays),
    play_over_rate: { ...against(rank(completion, 0.05, 0.31)), value: tenThousandths(completion) },
    play_stability: { ...against(0.3 + random() * 0.65), value: Math.floor(random() * 600_000) },
    sales_expect_cpm: { cpm_1_20: sales1, cpm_21_60: sales2, cpm_60: sales3 },
    share_avg: whole(shares),
  }
}
