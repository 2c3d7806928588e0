import type { Platforms } from '@justoneapi/schema'
import { findPeople, type Person } from './people.ts'
import { priceOf, spreadOf } from './spread.ts'

type Xingtu = Platforms['douyinXingtu']
type Search = Xingtu['gwApiGsearchSearchForAuthorSquareV1']['data']
type Profile = Xingtu['gwApiAuthorGetAuthorBaseInfoV1']['data']

const PAGE = 6
const GOOD = { status_code: 0, status_message: '' }
const yuan = (fen: string | undefined) => String(Number(fen ?? 0) / 100)

const toAuthor = (person: Person) => {
  const { expect_cpm, expect_cpe } = spreadOf(person, { xingtu: false, days: 30 })
  const price = priceOf(person)
  return {
    attribute_datas: {
      id: person.id,
      nick_name: person.name,
      province: person.province,
      city: person.city,
      follower: String(person.followers),
      gender: person.women > 0.5 ? '2' : '1',
      tags_relation: JSON.stringify({ [person.field]: person.topics.slice(0, 2) }),
      content_theme_labels_180d: JSON.stringify(person.topics),
      interact_rate_within_30d: person.interactRate.toFixed(4),
      play_over_rate_within_30d: person.completionRate.toFixed(4),
      expected_play_num: String(person.plays),
      price_1_20: String(price),
      price_20_60: String(Math.round(price * 1.55)),
      prospective_1_20_cpm: yuan(expect_cpm?.cpm_1_20),
      prospective_20_60_cpm: yuan(expect_cpm?.cpm_21_60),
      sn_prospective_1_20_cpe: yuan(expect_cpe?.cpe_1_20),
    },
    items: [],
    star_id: person.id,
    task_infos: [],
  }
}

/** The creator search. */
export const searchOf = (keyword: string, page: number): Search => {
  const found = findPeople(keyword)
  const authors = found.slice((page - 1) * PAGE, page * PAGE).map(toAuthor)
  return {
    authors,
    base_resp: GOOD,
    pagination: { has_more: page * PAGE < found.length, limit: PAGE, page, total_count: found.length },
  }
}

/** The creator's profile. */
export const profileOf = (person: Person): Profile => ({
  base_resp: GOOD,
  id: person.id,
  nick_name: person.name,
  province: person.province,
  city: person.city,
  follower: person.followers,
  gender: person.women > 0.5 ? 2 : 1,
  lowest_price: priceOf(person),
  tags: JSON.stringify([person.field]),
  tags_relation: { [person.field]: [...person.topics] },
  content_theme_labels: [...person.topics],
})
